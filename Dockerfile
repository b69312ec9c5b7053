# readout with the optional parts for PDF files and full-text search:
#
#   docker build -t readout .
#   docker run --rm -v "$PWD:/workspace" --user "$(id -u):$(id -g)" readout build
FROM python:3.13-slim AS wheel
WORKDIR /source
COPY pyproject.toml README.md LICENSE ./
COPY pipeline pipeline
COPY schemas schemas
COPY templates templates
RUN python -m pip wheel --no-cache-dir --no-deps --wheel-dir /wheels .

FROM python:3.13-slim
# Pango draws the PDF files; the fonts have Latin, Greek and Cyrillic letters.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends \
        fonts-dejavu-core libharfbuzz-subset0 libpango-1.0-0 libpangoft2-1.0-0 \
    && rm -rf /var/lib/apt/lists/*
COPY requirements.lock /tmp/requirements.lock
COPY --from=wheel /wheels /wheels
# The versions are those of the lock; with digests, pip would want one of our own wheel as well.
RUN sed -e '/^ *--hash/d' -e 's/ \\$//' /tmp/requirements.lock > /tmp/constraints.txt \
    && python -m pip install --no-cache-dir --constraint /tmp/constraints.txt \
        "$(echo /wheels/*.whl)[pdf,search]" \
    && rm -rf /wheels /tmp/requirements.lock /tmp/constraints.txt
RUN useradd --create-home --uid 1000 readout
USER 1000
WORKDIR /workspace
ENTRYPOINT ["readout"]
CMD ["--help"]
