"""Option settings of an Elastic Beanstalk environment, by namespace and name.

https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html
"""

from collections.abc import Mapping

from ..vocabulary import Expr, attr, derive

SETTINGS = attr("setting", ())


def setting(namespace: str, name: str) -> Expr:
    """The value of an option; nothing where the environment leaves it to its platform."""

    def chosen(settings: list[Mapping[str, object]]) -> object:
        found = (s for s in settings if (s.get("namespace"), s.get("name")) == (namespace, name))
        values = [s.get("value") for s in found]
        return values[-1] if values else None

    return derive(SETTINGS)(chosen)


def first_of(types: str | None) -> str | None:
    """The first of the instance types "t3.small, t3.medium", which is taken while it is there."""
    return types.partition(",")[0].strip() if types else None
