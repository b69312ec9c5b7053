"""Records: what they may hold, YAML in and out with the place of every fault, checks of all kinds.

YAML or a parser's draft goes in, records and problems come out. The only place that knows YAML and
JSON Schema; files are opened elsewhere.
"""

from typing import TYPE_CHECKING

from pipeline.late import late_exports

if TYPE_CHECKING:
    from pipeline.record.checking import check_record, is_sound
    from pipeline.record.comparing import check_against, check_together, lost_address
    from pipeline.record.decisions import Decision, DecisionError
    from pipeline.record.editor_schemas import EDITED, SCHEMA_NAMES, schema_text
    from pipeline.record.excess import find_excess
    from pipeline.record.extractors import ExtractorSettings, place_of_extractor, read_extractors
    from pipeline.record.joining import join_drafts
    from pipeline.record.loading import Loaded, read_config, read_record
    from pipeline.record.lookups import (
        Fix,
        Lookup,
        Lookups,
        UnfitLookupError,
        digest_from_lookups,
        find_unused,
        read_lookups,
        with_lookups,
    )
    from pipeline.record.merging import (
        Change,
        MergedText,
        UnfitError,
        changed_words,
        changes_between,
        merge_text,
    )
    from pipeline.record.newcomers import Newcomer, Reviewed, find_newcomers
    from pipeline.record.parsed import (
        Parsed,
        jsonl_object,
        read_parsed,
        taught_of,
        text_from_parsed,
    )
    from pipeline.record.people import (
        digest_from_people,
        find_other_ids,
        person_ids,
        read_people,
        with_known_ids,
    )
    from pipeline.record.people_writing import (
        NoRoomError,
        people_file,
        with_newcomers,
        yaml_from_newcomers,
    )
    from pipeline.record.places import NoPlaceError, texts_at
    from pipeline.record.records import record_from_data
    from pipeline.record.review_items import OpenItem, open_items, shown_value
    from pipeline.record.source_listing import named_sources
    from pipeline.record.standing import standing_facts
    from pipeline.record.wording import brief, shown, visible
    from pipeline.record.yaml_writing import yaml_from_record

__all__ = [
    "EDITED",
    "SCHEMA_NAMES",
    "Change",
    "Decision",
    "DecisionError",
    "ExtractorSettings",
    "Fix",
    "Loaded",
    "Lookup",
    "Lookups",
    "MergedText",
    "Newcomer",
    "NoPlaceError",
    "NoRoomError",
    "OpenItem",
    "Parsed",
    "Reviewed",
    "UnfitError",
    "UnfitLookupError",
    "brief",
    "changed_words",
    "changes_between",
    "check_against",
    "check_record",
    "check_together",
    "digest_from_lookups",
    "digest_from_people",
    "find_excess",
    "find_newcomers",
    "find_other_ids",
    "find_unused",
    "is_sound",
    "join_drafts",
    "jsonl_object",
    "lost_address",
    "merge_text",
    "named_sources",
    "open_items",
    "people_file",
    "person_ids",
    "place_of_extractor",
    "read_config",
    "read_extractors",
    "read_lookups",
    "read_parsed",
    "read_people",
    "read_record",
    "record_from_data",
    "schema_text",
    "shown",
    "shown_value",
    "standing_facts",
    "taught_of",
    "text_from_parsed",
    "texts_at",
    "visible",
    "with_known_ids",
    "with_lookups",
    "with_newcomers",
    "yaml_from_newcomers",
    "yaml_from_record",
]

_ROOMS = {
    "checking": (
        "check_record",
        "is_sound",
    ),
    "comparing": (
        "check_against",
        "check_together",
        "lost_address",
    ),
    "decisions": (
        "Decision",
        "DecisionError",
    ),
    "editor_schemas": (
        "EDITED",
        "SCHEMA_NAMES",
        "schema_text",
    ),
    "excess": ("find_excess",),
    "extractors": (
        "ExtractorSettings",
        "place_of_extractor",
        "read_extractors",
    ),
    "loading": (
        "Loaded",
        "read_config",
        "read_record",
    ),
    "joining": ("join_drafts",),
    "lookups": (
        "Fix",
        "Lookup",
        "Lookups",
        "UnfitLookupError",
        "digest_from_lookups",
        "find_unused",
        "read_lookups",
        "with_lookups",
    ),
    "merging": (
        "Change",
        "MergedText",
        "UnfitError",
        "changed_words",
        "changes_between",
        "merge_text",
    ),
    "newcomers": (
        "Newcomer",
        "Reviewed",
        "find_newcomers",
    ),
    "review_items": (
        "OpenItem",
        "open_items",
        "shown_value",
    ),
    "parsed": (
        "Parsed",
        "jsonl_object",
        "read_parsed",
        "taught_of",
        "text_from_parsed",
    ),
    "people": (
        "digest_from_people",
        "find_other_ids",
        "person_ids",
        "read_people",
        "with_known_ids",
    ),
    "people_writing": (
        "NoRoomError",
        "people_file",
        "with_newcomers",
        "yaml_from_newcomers",
    ),
    "places": (
        "NoPlaceError",
        "texts_at",
    ),
    "records": ("record_from_data",),
    "source_listing": ("named_sources",),
    "standing": ("standing_facts",),
    "wording": (
        "brief",
        "shown",
        "visible",
    ),
    "yaml_writing": ("yaml_from_record",),
}
__getattr__ = late_exports(__name__, _ROOMS, globals())
