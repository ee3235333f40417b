"""API (JSON) -> the links it lists, by JMESPath expressions."""

import jmespath


def check_expression(expression: str) -> None:
    """Raise ``ValueError``, saying why, for what is no JMESPath expression."""
    try:
        jmespath.compile(expression)
    except jmespath.exceptions.JMESPathError as error:
        raise ValueError(str(error).splitlines()[0].rstrip(".:")) from error
