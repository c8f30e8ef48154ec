// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/HallPicture.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kakanai::queue {
namespace {

constexpr int runs = 100;
constexpr double usualMinutes = 10;
constexpr double never = std::numeric_limits<double>::infinity();

/** The value below which `share` of them lie. */
double quantile(std::vector<double>& values, double share)
{
    if (values.empty())
        return 0;
    const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1) + 0.5);
    std::ranges::nth_element(values, values.begin() + at);
    return values[static_cast<std::size_t>(at)];
}

Spread spreadOf(std::vector<double>& values)
{
    std::erase(values, never);
    const double p50 = quantile(values, 0.5);
    return {p50, quantile(values, 0.9)};
}

struct Desk {
    bool isAll = false;
    std::vector<bool> serves;
    int busyWith = -1;
    double busyMinutes = 0;
    int number = 0;
};

struct Person {
    std::vector<int> services;
    int wantedCounter = 0;
};

/** The picture with services as small numbers, so that a run touches no text. */
struct Model {
    QStringList names;
    std::vector<Desk> desks;
    std::vector<Person> line;

    int numberOf(const QString& service)
    {
        const qsizetype at = names.indexOf(service);
        if (at >= 0)
            return static_cast<int>(at);
        names.append(service);
        return static_cast<int>(names.size() - 1);
    }
};

Model modelOf(const HallPicture& picture, const QStringList& services)
{
    Model model;
    for (const QString& service : services)
        model.numberOf(service);
    for (const PicturePerson& person : picture.line) {
        Person kept{{}, person.wantedCounter};
        for (const QString& service : person.services)
            kept.services.push_back(model.numberOf(service));
        model.line.push_back(kept);
    }
    for (const PictureDesk& desk : picture.desks) {
        Desk kept{desk.services.isEmpty(), {}, -1, desk.busyMinutes, desk.number};
        if (!desk.busyWith.isEmpty())
            kept.busyWith = model.numberOf(desk.busyWith);
        model.desks.push_back(kept);
    }
    for (std::size_t i = 0; i < model.desks.size(); ++i) {
        model.desks[i].serves.resize(static_cast<std::size_t>(model.names.size()), model.desks[i].isAll);
        for (const QString& service : picture.desks[static_cast<qsizetype>(i)].services) {
            if (const qsizetype at = model.names.indexOf(service); at >= 0)
                model.desks[i].serves[static_cast<std::size_t>(at)] = true;
        }
    }
    return model;
}

/** What one run found: minutes from now; `never` when no open counter serves it. */
struct Run {
    std::vector<double> called;
    std::vector<double> finished;
    std::vector<double> newcomerCalled; ///< by service
};

Run playOnce(const Model& model, const ServiceTimes& times, QRandomGenerator& random)
{
    struct InLine {
        std::size_t person;
        std::size_t step;
        double from;
    };
    Run run;
    run.called.assign(model.line.size(), never);
    run.finished.assign(model.line.size(), never);
    run.newcomerCalled.assign(static_cast<std::size_t>(model.names.size()), never);
    std::vector<InLine> line;
    for (std::size_t i = 0; i < model.line.size(); ++i)
        line.push_back({i, 0, 0});
    std::vector<double> freeAt;
    std::vector<bool> isAsked(model.desks.size(), true);
    for (const Desk& desk : model.desks)
        freeAt.push_back(desk.busyWith < 0 ? 0
                                           : times.drawRest(model.names[desk.busyWith], desk.busyMinutes,
                                                            random.generateDouble()));
    for (;;) {
        std::size_t next = model.desks.size();
        for (std::size_t i = 0; i < freeAt.size(); ++i) {
            if (isAsked[i] && (next == model.desks.size() || freeAt[i] < freeAt[next]))
                next = i;
        }
        if (next == model.desks.size())
            return run;
        const Desk& desk = model.desks[next];
        double soonest = never;
        auto chosen = line.end();
        for (auto it = line.begin(); it != line.end(); ++it) {
            const Person& person = model.line[it->person];
            if (!desk.serves[static_cast<std::size_t>(person.services[it->step])]
                || (person.wantedCounter > 0 && person.wantedCounter != desk.number && it->step == 0))
                continue;
            if (it->from <= freeAt[next]) {
                chosen = it;
                break;
            }
            soonest = std::min(soonest, it->from);
        }
        // Nobody for this counter (any more): a newcomer of its services would be called now.
        for (std::size_t s = 0; chosen == line.end() && s < desk.serves.size(); ++s) {
            if (desk.serves[s])
                run.newcomerCalled[s] = std::min(run.newcomerCalled[s], freeAt[next]);
        }
        if (chosen == line.end()) {
            isAsked[next] = soonest < never;
            freeAt[next] = std::max(freeAt[next], soonest < never ? soonest : freeAt[next]);
            continue;
        }
        const InLine served = *chosen;
        line.erase(chosen);
        const Person& person = model.line[served.person];
        if (served.step == 0)
            run.called[served.person] = freeAt[next];
        freeAt[next] += times.draw(model.names[person.services[served.step]], random.generateDouble());
        if (served.step + 1 < person.services.size()) {
            // Back in the old place, which by now is the first.
            line.insert(line.begin(), {served.person, served.step + 1, freeAt[next]});
            std::fill(isAsked.begin(), isAsked.end(), true);
        } else {
            run.finished[served.person] = freeAt[next];
        }
    }
}

} // namespace

void ServiceTimes::add(const QString& service, double minutes, int weight)
{
    for (int i = 0; i < weight; ++i)
        m_minutes[service].append(std::max(0.0, minutes));
}

void ServiceTimes::close()
{
    for (QList<double>& minutes : m_minutes)
        std::ranges::sort(minutes);
}

double ServiceTimes::draw(const QString& service, double chance) const
{
    constexpr int least = 5;
    const auto known = m_minutes.constFind(service);
    if (known == m_minutes.cend() || known->size() < least)
        return usualMinutes * -std::log(1 - chance * 0.98) * 0.7 + usualMinutes * 0.3;
    return known->at(static_cast<qsizetype>(chance * static_cast<double>(known->size())));
}

double ServiceTimes::drawRest(const QString& service, double lasted, double chance) const
{
    constexpr double almostOver = 0.5;
    const auto known = m_minutes.constFind(service);
    if (known == m_minutes.cend() || known->isEmpty())
        return std::max(almostOver, draw(service, chance) - lasted);
    const auto longer = std::upper_bound(known->begin(), known->end(), lasted);
    const auto left = std::distance(longer, known->end());
    if (left == 0)
        return almostOver + lasted * 0.1; // longer than ever: nobody knows
    return *(longer + static_cast<std::ptrdiff_t>(chance * static_cast<double>(left))) - lasted;
}

Spread Correction::applied(const Spread& raw) const
{
    constexpr double atLeast = 1;
    const double p50 = raw.p50 * middle;
    return {p50, std::max(raw.p90 * upper, p50 + atLeast)};
}

Outlook lookAhead(const HallPicture& picture, const ServiceTimes& times, const QStringList& services)
{
    constexpr quint32 seed = 20261122;
    const Model model = modelOf(picture, services);
    QRandomGenerator random(seed);
    std::vector<std::vector<double>> called(model.line.size());
    std::vector<std::vector<double>> finished(model.line.size());
    std::vector<std::vector<double>> newCalled(static_cast<std::size_t>(services.size()));
    std::vector<std::vector<double>> newFinished(static_cast<std::size_t>(services.size()));
    for (int i = 0; i < runs; ++i) {
        const Run run = playOnce(model, times, random);
        for (std::size_t p = 0; p < model.line.size(); ++p) {
            called[p].push_back(run.called[p]);
            finished[p].push_back(run.finished[p]);
        }
        for (std::size_t s = 0; s < newCalled.size(); ++s) {
            newCalled[s].push_back(run.newcomerCalled[s]);
            newFinished[s].push_back(
                run.newcomerCalled[s]
                + times.draw(services[static_cast<qsizetype>(s)], random.generateDouble()));
        }
    }
    Outlook outlook;
    for (std::size_t p = 0; p < model.line.size(); ++p)
        outlook.people.append({spreadOf(called[p]), spreadOf(finished[p])});
    for (std::size_t s = 0; s < newCalled.size(); ++s)
        outlook.newcomers.insert(services[static_cast<qsizetype>(s)],
                                 {spreadOf(newCalled[s]), spreadOf(newFinished[s])});
    return outlook;
}

} // namespace kakanai::queue
