"""Where each address of the staff room is answered; what each needs stands in the table of rights."""

from fastapi import FastAPI, Request, Response

from monitoring_desk.present.pages import Pages
from monitoring_desk.present.staff import doorpages, editiondesk, replypages, sourcedesk, storypages, watchdesk
from monitoring_desk.present.staff.office import Office
from monitoring_desk.present.staff.rooms import StaffRooms


def mount(application: FastAPI, rooms: StaffRooms, *, pages: Pages) -> None:
    """Add the staff room to the application."""
    waiting = {
        "/staff/inbox": rooms.news.waiting,
        "/staff/replies": lambda: rooms.replies.counts().get("held", 0),
    }
    office = Office(pages, waiting=waiting)

    def show_first(request: Request) -> Response:
        """The first part of the room that is open to who asks."""
        return office.send_on(office.inside(request).tabs[0].href)

    application.add_api_route("/staff", show_first, methods=["GET", "HEAD"], response_model=None)
    stories = storypages.StoryPages(rooms.news, office=office)
    parts = (
        (doorpages.DoorPages(rooms.door, office=office), doorpages.ROUTES),
        (stories, storypages.ROUTES),
        (replypages.ReplyPages(rooms.replies, office=office, stories=stories), replypages.ROUTES),
        (editiondesk.EditionDeskPages(rooms.editions, office=office, stories=stories), editiondesk.ROUTES),
        (watchdesk.WatchDeskPages(rooms.watches, office=office, stories=stories), watchdesk.ROUTES),
        (sourcedesk.SourceDeskPages(rooms.sources, office=office, stories=stories), sourcedesk.ROUTES),
    )
    for part, routes in parts:
        for method, path, answer in routes:
            methods = ["GET", "HEAD"] if method == "GET" else [method]
            application.add_api_route(path, getattr(part, answer.__name__), methods=methods, response_model=None)
