"""How scripts begin to talk with a LibreOffice that they have started."""

import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def named(name, value):
    pair = PropertyValue()
    pair.Name = name
    pair.Value = value
    return pair


def hidden():
    return (named("Hidden", True),)


def pipe():
    return "pipe,name=ita-tests-%d;urp;" % time.time_ns()


def answering(place):
    """The desktop of the LibreOffice that listens there, once it does."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    for _ in range(240):
        try:
            context = resolver.resolve("uno:" + place + "StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", context
            )
        except NoConnectException:
            time.sleep(0.25)
    raise SystemExit("LibreOffice does not answer")
