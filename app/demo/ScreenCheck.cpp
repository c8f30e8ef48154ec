// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/ScreenCheck.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QString>

namespace kakanai::demo {
namespace {

/** `:1` and `unix:1` are sockets on this machine; a display elsewhere is only known by trying. */
bool isDisplayThere(const QString& display)
{
    static const QRegularExpression local(QStringLiteral("^(?:unix)?:([0-9]+)(?:\\.[0-9]+)?$"));
    const auto match = local.match(display);
    return !display.isEmpty()
        && (!match.hasMatch() || QFileInfo::exists(QStringLiteral("/tmp/.X11-unix/X") + match.captured(1)));
}

} // namespace

Result<void> requireScreen()
{
    const QString platform = qEnvironmentVariable("QT_QPA_PLATFORM").section(u':', 0, 0).section(u';', 0, 0);
    const bool asksX11 = platform.isEmpty() || platform == u"xcb";
    const bool asksWayland = platform.isEmpty() || platform.startsWith(u"wayland");
    if (!asksX11 && !asksWayland)
        return {}; // offscreen, a frame buffer, VNC: they need no display server
    if (asksX11 && isDisplayThere(qEnvironmentVariable("DISPLAY")))
        return {};
    if (asksWayland && !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        return {};
    return fail(
        FailureCode::DeviceFailed,
        QStringLiteral("no screen: DISPLAY and WAYLAND_DISPLAY name none that is there. Start it in a "
                       "desktop session, or use a command without windows (kakanai --help)"));
}

} // namespace kakanai::demo
