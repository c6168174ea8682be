"""A SCIM server made of Django and django-scim2: the whole project in one file, its database in the current folder.

Start: PORT=… TOKEN=… python django_site.py
django-scim2 leaves to the project: the two models and who may come in. Everything else is its default.
"""

import os
import sys
from pathlib import Path

import django
from django.conf import settings

PORT, TOKEN = os.environ["PORT"], os.environ["TOKEN"]

# The name under which Django finds this file as an application, as the addresses and for the middleware.
sys.modules["people"] = sys.modules["__main__"]
settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    AUTH_USER_MODEL="people.Person",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": Path.cwd() / "people.sqlite3"}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    INSTALLED_APPS=["django_scim", "people"],
    MIDDLEWARE=["people.bearer"],
    ROOT_URLCONF="people",
    SCIM_SERVICE_PROVIDER={
        "SCHEME": "http",
        "NETLOC": f"127.0.0.1:{PORT}",
        "GROUP_MODEL": "people.Team",
        "AUTHENTICATION_SCHEMES": [
            {"type": "oauthbearertoken", "name": "Bearer token", "description": "One fixed token"}
        ],
    },
    SECRET_KEY="for tests on this computer only",
    USE_TZ=True,
)
django.setup()

from django.contrib.auth.base_user import AbstractBaseUser  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, models  # noqa: E402
from django.urls import include, path  # noqa: E402
from django.utils import timezone  # noqa: E402
from django_scim.models import AbstractSCIMGroupMixin, AbstractSCIMUserMixin  # noqa: E402


class Team(AbstractSCIMGroupMixin):
    name = models.CharField(max_length=150, unique=True)

    class Meta:
        app_label = "people"


class Person(AbstractSCIMUserMixin, AbstractBaseUser):
    username = models.CharField(max_length=150, unique=True)
    first_name = models.CharField(max_length=150, blank=True)
    last_name = models.CharField(max_length=150, blank=True)
    email = models.EmailField(blank=True)
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(default=timezone.now)
    scim_groups = models.ManyToManyField(Team, related_name="user_set")

    USERNAME_FIELD = "username"

    class Meta:
        app_label = "people"


class Caller:
    """Whoever sent the request, as far as django-scim2 asks."""

    def __init__(self, is_authenticated):
        self.is_authenticated = is_authenticated


def bearer(get_response):
    def answer(request):
        request.user = Caller(request.headers.get("Authorization") == f"Bearer {TOKEN}")
        return get_response(request)

    return answer


urlpatterns = [path("scim/v2/", include("django_scim.urls"))]

if __name__ == "__main__":
    with connection.schema_editor() as tables:
        tables.create_model(Team)
        tables.create_model(Person)
    call_command("runserver", f"127.0.0.1:{PORT}", use_reloader=False, skip_checks=True)
