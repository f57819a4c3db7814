"""Log sinks of a folder: as those of a project.

https://cloud.google.com/stackdriver/pricing
"""

from ..vocabulary import billed, like

RESOURCE = billed("google_logging_folder_sink", like("google_logging_project_sink"))
