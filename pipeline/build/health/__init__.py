"""What a person asks first where something does not work: versions, places, what is missing."""

from pipeline.build.health.checkup import examine_all
from pipeline.build.health.findings import Finding, State

__all__ = ["Finding", "State", "examine_all"]
