"""The templates of the letter and of the subscription pages."""

from jinja2 import ChoiceLoader, Environment, PackageLoader, Template

from monitoring_desk.present.rendering import open_templates


def open_environment() -> Environment:
    """Our own templates, inside the frame of all pages; everything is escaped."""
    environment = open_templates()
    own = PackageLoader("monitoring_desk.present.mailpages")
    environment.loader = ChoiceLoader([own, environment.loader] if environment.loader else [own])
    return environment


def open_letter() -> Template:
    """The edition as HTML: given the bulletin as `page`, and the address that ends the subscription."""
    return open_environment().get_template("letter.html")
