"""Where each address of the staff room is answered."""

from fastapi import FastAPI, Request, Response

from monitoring_desk.present.pages import Pages
from monitoring_desk.present.staff import doorpages
from monitoring_desk.present.staff.office import Office
from monitoring_desk.present.staff.rooms import StaffRooms

ROUTES: tuple[tuple[str, str], ...] = (("GET", "/staff"), *((method, path) for method, path, _ in doorpages.ROUTES))
"""Method and path of all of them; what each needs stands in the table of rights."""


def mount(application: FastAPI, rooms: StaffRooms, *, pages: Pages) -> None:
    """Add the staff room to the application."""
    office = Office(pages)

    def show_first(request: Request) -> Response:
        """The first part of the room that is open to who asks."""
        return office.send_on(office.inside(request).tabs[0].href)

    application.add_api_route("/staff", show_first, methods=["GET", "HEAD"], response_model=None)
    for part, module in ((doorpages.DoorPages(rooms.door, office=office), doorpages),):
        for method, path, answer in module.ROUTES:
            methods = ["GET", "HEAD"] if method == "GET" else [method]
            application.add_api_route(path, getattr(part, answer.__name__), methods=methods, response_model=None)
