// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/KioskOptions.h"
#include "app/kiosk/VisitorMemory.h"
#include "app/visit/VisitServices.h"
#include "app/visit/VisitSession.h"
#include "widgets/BigButton.h"
#include "widgets/Text.h"
#include "widgets/Theme.h"

#include <QVBoxLayout>
#include <QWidget>

namespace kakanai::kiosk {

/** What every page works with; all of it outlives the page. */
struct PageContext {
    visit::VisitSession& session;
    visit::VisitServices& services;
    const widgets::Theme& theme;
    /** Smaller touch keys where the screen is low: never under 15 mm. */
    const widgets::Theme& keyTheme;
    const KioskOptions& options;
    VisitorMemory& memory;
    const QString& reader; ///< the reader a card lies on; empty: none
    bool isLow = false; ///< the screen is wider than high
};

/**
 * One question of the kiosk. A page lives only while its step is on the screen: it is made when the step is
 * reached and destroyed when it is left, so nothing of the last visitor can be behind it. The window draws
 * the frame (title, back, next) from what the page says here.
 */
class KioskPage : public QWidget
{
    Q_OBJECT

public:
    KioskPage(const PageContext& context, QWidget* parent);

    /** The one question of this page. */
    [[nodiscard]] virtual QString title() const = 0;
    /** The words on the way forward; empty: this page has no such button. */
    [[nodiscard]] virtual QString nextWords() const;
    [[nodiscard]] virtual bool isNextReady() const { return true; }
    /** Empty: there is no way back from here. */
    [[nodiscard]] virtual QString backWords() const;
    /** Minutes this page and those after it usually take; 0 says nothing. */
    [[nodiscard]] virtual int minutesLeft() const { return 0; }
    virtual void goNext() { }
    virtual void goBack() { m_context.session.goBack(); }
    /** Says everything again: the language, or something the session knows, has changed. Keeps what was
     * typed. */
    virtual void refresh() = 0;
    /** Overwrites what was typed, before the page is destroyed. */
    virtual void wipe() { }
    /** Where the keyboard begins; nullptr: on the way forward. */
    [[nodiscard]] virtual QWidget* firstFocus() { return nullptr; }

Q_SIGNALS:
    /** Title, ways on or their readiness changed. */
    void frameChanged();
    /** Something to say in the notice above the page. `code` empty: no failure; `words` empty: it has been
     * seen. */
    void noticed(const QString& words, const QString& code);
    /** A page that is not a step of the visit (a number only) is done. */
    void left();

protected:
    [[nodiscard]] visit::VisitSession& session() const { return m_context.session; }
    [[nodiscard]] const widgets::Theme& theme() const { return m_context.theme; }
    [[nodiscard]] const PageContext& context() const { return m_context; }
    [[nodiscard]] VisitorMemory& memory() const { return m_context.memory; }
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    [[nodiscard]] const QString& language() const { return m_context.session.language(); }
    widgets::Text* addText(widgets::Theme::Type type = widgets::Theme::Type::Body);
    widgets::BigButton* addButton(widgets::BigButton::Role role = widgets::BigButton::Role::Secondary);

private:
    PageContext m_context;
    QVBoxLayout* m_column;
};

} // namespace kakanai::kiosk
