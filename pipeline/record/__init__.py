"""Records: what they may hold, YAML in and out with the place of every fault, checks of all kinds.

YAML or a parser's draft goes in, records and problems come out. The only place that knows YAML and
JSON Schema; files are opened elsewhere.
"""

from pipeline.record.checking import check_record
from pipeline.record.comparing import check_together
from pipeline.record.editing import edited_yaml
from pipeline.record.excess import find_excess
from pipeline.record.extractors import ExtractorSettings, place_of_extractor, read_extractors
from pipeline.record.forms import data_from_record, record_from_data
from pipeline.record.loading import Loaded, read_config, read_record
from pipeline.record.newcomers import Newcomer, Reviewed, find_newcomers
from pipeline.record.open_items import open_items
from pipeline.record.parsed import (
    Parsed,
    is_read_with,
    jsonl_object,
    parsed_from_draft,
    read_parsed,
    with_people,
)
from pipeline.record.people import digest_from_people, read_people
from pipeline.record.people_writing import (
    NoRoomError,
    people_file,
    with_newcomers,
    yaml_from_newcomers,
)
from pipeline.record.places import NoPlaceError, texts_at
from pipeline.record.schemas import schema_text
from pipeline.record.source_listing import named_sources
from pipeline.record.standing import standing_facts
from pipeline.record.yaml_writing import yaml_from_record

__all__ = [
    "ExtractorSettings",
    "Loaded",
    "Newcomer",
    "NoPlaceError",
    "NoRoomError",
    "Parsed",
    "Reviewed",
    "check_record",
    "check_together",
    "data_from_record",
    "digest_from_people",
    "edited_yaml",
    "find_excess",
    "find_newcomers",
    "is_read_with",
    "jsonl_object",
    "named_sources",
    "open_items",
    "parsed_from_draft",
    "people_file",
    "place_of_extractor",
    "read_config",
    "read_extractors",
    "read_parsed",
    "read_people",
    "read_record",
    "record_from_data",
    "schema_text",
    "standing_facts",
    "texts_at",
    "with_newcomers",
    "with_people",
    "yaml_from_newcomers",
    "yaml_from_record",
]
