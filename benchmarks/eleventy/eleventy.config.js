// Only what the site needs: templates in JavaScript, the fastest that Eleventy has, and no plugin.
export default function (config) {
  config.setUseGitIgnore(false);
  config.addPassthroughCopy({ assets: "assets" });
  return { dir: { input: "site" }, templateFormats: ["11ty.js"] };
}
