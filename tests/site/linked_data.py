"""What schema.org knows of the things that pages speak of as JSON-LD, and what it asks for."""

from collections.abc import Mapping
from typing import Any

# The types that pages may speak of, with what each must say and may say.
_THING = {"@id", "name", "url", "description", "identifier", "sameAs", "alternateName", "image"}
_WORK = {
    *_THING, "about", "abstract", "author", "citation", "correction", "creativeWorkStatus",
    "creator", "creditText", "dateCreated", "dateModified", "datePublished", "distribution",
    "encoding", "hasPart", "headline", "inLanguage", "isAccessibleForFree", "isBasedOn", "isPartOf",
    "keywords", "license", "mainEntity", "mentions", "publisher", "sdLicense", "sdPublisher",
    "text", "version",
}  # fmt: skip
_EVENT = {
    *_THING, "about", "attendee", "endDate", "eventAttendanceMode", "eventStatus", "inLanguage",
    "keywords", "location", "organizer", "performer", "previousStartDate", "startDate", "subEvent",
    "subjectOf", "superEvent",
}  # fmt: skip
_BODY = {*_THING, "address", "areaServed", "memberOf", "parentOrganization"}
_PERSON = {*_THING, "affiliation", "hasOccupation", "jobTitle", "nationality", "worksFor"}
_TYPES: Mapping[str, tuple[set[str], set[str]]] = {
    "Event": ({"name", "startDate", "location"}, _EVENT),
    "NewsArticle": ({"headline"}, {*_WORK, "articleBody", "articleSection", "dateline"}),
    "Report": ({"name"}, {*_WORK, "articleBody", "reportNumber"}),
    "Article": (set(), {*_WORK, "articleBody"}),
    "WebPage": (set(), {*_WORK, "breadcrumb", "lastReviewed", "reviewedBy", "significantLink"}),
    "WebSite": ({"name"}, {*_WORK, "potentialAction"}),
    "CreativeWork": (set(), _WORK),
    "CorrectionComment": (set(), {*_WORK, "parentItem"}),
    "Dataset": (
        {"name", "description"},
        {*_WORK, "measurementTechnique", "spatialCoverage", "temporalCoverage", "variableMeasured"},
    ),
    "DataDownload": ({"contentUrl", "encodingFormat"}, {*_WORK, "contentUrl", "encodingFormat"}),
    "Person": ({"name"}, _PERSON),
    "Organization": ({"name"}, _BODY),
    "GovernmentOrganization": ({"name"}, _BODY),
    "Place": (set(), {*_THING, "address", "containedInPlace"}),
    "City": ({"name"}, {*_THING, "address", "containedInPlace"}),
    "Country": ({"name"}, {*_THING, "address", "containedInPlace"}),
    "AdministrativeArea": ({"name"}, {*_THING, "address", "containedInPlace"}),
    "VirtualLocation": (set(), _THING),
    "PostalAddress": (set(), {*_THING, "addressCountry", "addressLocality", "addressRegion"}),
    "BreadcrumbList": ({"itemListElement"}, {*_THING, "itemListElement", "numberOfItems"}),
    "ItemList": ({"itemListElement"}, {*_THING, "itemListElement", "numberOfItems"}),
    "ListItem": (set(), {*_THING, "item", "position"}),
    "PropertyValue": (set(), {*_THING, "propertyID", "value"}),
    "Role": (set(), {*_THING, "attendee", "roleName", "performer"}),
    "OrganizationRole": (set(), {*_THING, "attendee", "roleName", "performer"}),
}  # fmt: skip


def schema_org_faults(data: Any, *, is_top: bool = True) -> list[str]:
    """Return what a JSON-LD value has that schema.org has not, or lacks."""
    if isinstance(data, list):
        return [fault for one in data for fault in schema_org_faults(one, is_top=is_top)]
    if not isinstance(data, dict):
        return ["a value is null"] if data is None else []
    faults = []
    if is_top and str(data.get("@context")).rstrip("/") not in {
        "https://schema.org", "http://schema.org",
    }:  # fmt: skip
        faults.append(f"the context is {data.get('@context')}")
    if "@graph" in data:
        graph = [{"@context": "https://schema.org", **one} for one in data["@graph"]]
        return [*faults, *schema_org_faults(graph)]
    kind = data.get("@type")
    if kind not in _TYPES:
        return faults if set(data) == {"@id"} else [*faults, f"a type is {kind}"]
    needed, known = _TYPES[kind]
    given = set(data) - {"@context", "@type"}
    faults += [f"{kind} has no {name}" for name in sorted(needed - given)]
    faults += [f"{kind} has a {name}" for name in sorted(given - known)]
    for name in sorted(given):
        faults += schema_org_faults(data[name], is_top=False)
    return faults
