"""The sample web: invented outlets and ministries on one loopback port, with a clock that reveals their articles."""

from monitoring_desk.demo.server import SampleWeb

__all__ = ["SampleWeb"]
