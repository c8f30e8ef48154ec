// SPDX-License-Identifier: GPL-3.0-or-later
// What a visit needs, and what to ask next: the same judgement as forms/answer (VisitJudge, Conversation), reading
// the catalogue from the page. Knows no screen and no clock.

const MOST_TILES = 8; // what fits on a screen that a person of eighty can read
const YES_IS_RARE = 0.25; // most visits answer most questions with no

/** Prepares the exported catalogue: conditions are parsed once. */
function prepareCatalogue(data) {
  for (const procedure of data.procedures.flatMap((one) => [one, ...(one.earlier || [])])) {
    procedure.rule = parseRule(procedure.condition);
    for (const document of procedure.documents)
      document.rule = parseRule(document.when);
    if (procedure.due)
      procedure.due.rule = parseRule(procedure.due.when);
  }
  data.question = new Map(data.questions.map((question) => [question.var, question]));
  return data;
}

function eventsOf(answers) {
  const value = answers.ev;
  const events = Array.isArray(value) ? value : [value];
  return [...new Set(events.filter((event) => event))];
}

/** What stands for "no" in a question's type. */
function noFor(question) {
  return {bool: false, sensitive: false, int: 1, multi: [], choice: ""}[question.type];
}

function isAskedFor(question, events) {
  return question.events.includes("*") || events.some((event) => question.events.includes(event));
}

function optionsFor(question, events) {
  return (question.options || []).filter(
      (option) => !option.events || !option.events.length || events.some((event) => option.events.includes(event)));
}

/** A wording for one event would be wrong for the other: with several, the general one is asked. */
function textFor(question, events) {
  return (events.length === 1 && question.textByEvent && question.textByEvent[events[0]]) || question.text;
}

/**
 * Judges every procedure of one visit, once for each of its own events as if it were the only one, by what is in
 * force on the event's day (a field of `dates`), or on `today` where nobody told it.
 */
class VisitJudge {
  constructor(catalogue, answers, {dates = {}, today = ""} = {}) {
    this.catalogue = catalogue;
    this.events = eventsOf(answers);
    this.today = today;
    this.days = this.events.map((id) => {
      const event = catalogue.events.find((one) => one.id === id);
      return dates[((event && event.date) || []).find((key) => isDate(dates[key]))];
    });
    this.answers = {...answers};
    this.byEvent = this.events.map((event) => ({...answers, ev: event}));
    this.candidates = catalogue.procedures.filter(
        (procedure) => this.events.some((event) => procedure.events.includes(event)));
  }

  copy() {
    const other = Object.create(VisitJudge.prototype);
    Object.assign(other, this);
    other.answers = {...this.answers};
    other.byEvent = this.byEvent.map((answers) => ({...answers}));
    return other;
  }

  assume(name, value) {
    if (name === "ev")
      return; // the events are what the visit is
    for (const answers of [this.answers, ...this.byEvent])
      answers[name] = value;
  }

  assumeNoForTheRest() {
    for (const question of this.catalogue.questions) {
      if (this.answers[question.var] === undefined)
        this.assume(question.var, noFor(question));
    }
  }

  assumeNoForTheUnasked() {
    for (const question of this.catalogue.questions) {
      if (this.answers[question.var] === undefined && !isAskedFor(question, this.events))
        this.assume(question.var, noFor(question));
    }
  }

  /** The reading in force at the visit's event number `i`; null when there is none. */
  inForce(procedure, i) {
    if (!procedure.events.includes(this.events[i]))
      return null;
    const day = (procedure.inForceBy !== "filing" && this.days[i]) || this.today;
    if (!day)
      return procedure;
    if ((procedure.since && day < procedure.since) || (procedure.until && day > procedure.until))
      return null;
    // The latest comes first, so the last that fits is the one of that day.
    return (procedure.earlier || []).filter((before) => day <= before.until).pop() || procedure;
  }

  truth(procedure) {
    let result = false;
    for (const i of this.events.keys()) {
      const reading = this.inForce(procedure, i);
      if (!reading)
        continue;
      const one = truthOf(reading.rule, this.byEvent[i]);
      if (one === true)
        return true;
      if (one === undefined)
        result = undefined;
    }
    return result;
  }

  missing(procedure) {
    const names = new Set();
    for (const i of this.events.keys()) {
      const reading = this.inForce(procedure, i);
      if (reading)
        collectMissing(reading.rule, this.byEvent[i], names);
    }
    return names;
  }

  /** The event that makes it needed, with the reading in force there. */
  deciding(procedure) {
    const i = this.events.findIndex((_, at) => {
      const reading = this.inForce(procedure, at);
      return reading && truthOf(reading.rule, this.byEvent[at]) === true;
    });
    return {event: i < 0 ? "" : this.events[i], reading: i < 0 ? procedure : this.inForce(procedure, i)};
  }

  answersFor(event) {
    const i = this.events.indexOf(event);
    return i < 0 ? this.answers : this.byEvent[i];
  }
}

/** Answers that follow from other answers: without children there is no nursery to ask about. */
function impliedAnswers(catalogue, answers) {
  const implied = {};
  for (const [unless, then] of catalogue.implied) {
    const cause = answers[unless] !== undefined ? answers[unless] : implied[unless];
    if (cause !== undefined && !isTruthy(cause) && answers[then] === undefined)
      implied[then] = false;
  }
  return implied;
}

function possibilitiesOf(question) {
  switch (question.type) {
  case "bool":
  case "sensitive":
    return [[true, YES_IS_RARE], [false, 1 - YES_IS_RARE]];
  case "int":
    return [[1, 1]];
  }
  const share = 1 / Math.max(1, (question.options || []).length);
  if (question.type === "choice")
    return question.options.map((option) => [option.value, share]);
  return [[[], 0.5], ...question.options.map((option) => [[option.value], share / 2])];
}

/**
 * Chooses what to ask. A question is worth what it is expected to decide; yes/no questions that matter and do not
 * hang on one another share a screen.
 */
class Conversation {
  constructor(catalogue, answers, when = {}) {
    this.catalogue = catalogue;
    this.judge = new VisitJudge(catalogue, answers, when);
    this.told = {...answers};
    this.takeImplied();
    this.judge.assumeNoForTheUnasked();
  }

  copy() {
    const other = Object.create(Conversation.prototype);
    Object.assign(other, this);
    other.judge = this.judge.copy();
    other.told = {...this.told};
    return other;
  }

  takeImplied() {
    for (const [name, value] of Object.entries(impliedAnswers(this.catalogue, this.told)))
      this.judge.assume(name, value);
  }

  assume(name, value) {
    this.judge.assume(name, value);
    this.told[name] = value;
    this.takeImplied();
  }

  openQuestions() {
    const open = new Set();
    for (const procedure of this.judge.candidates) {
      if (this.judge.truth(procedure) === undefined)
        this.judge.missing(procedure).forEach((name) => open.add(name));
    }
    return this.catalogue.questions.filter((question) => open.has(question.var));
  }

  worth(question) {
    const trial = this.judge.copy();
    const touched = this.judge.candidates.filter(
        (procedure) => this.judge.truth(procedure) === undefined && this.judge.missing(procedure).has(question.var));
    let expected = 0;
    for (const [value, likelihood] of possibilitiesOf(question)) {
      trial.assume(question.var, value);
      expected += likelihood * touched.filter((procedure) => trial.truth(procedure) !== undefined).length;
    }
    return expected;
  }

  next() {
    let best = null;
    let most = -1;
    for (const question of this.openQuestions()) {
      const expected = this.worth(question);
      if (expected > most) {
        best = question;
        most = expected;
      }
    }
    return best;
  }

  stillMatters(question, allAnsweredNo) {
    const trial = this.copy();
    for (const asked of allAnsweredNo)
      trial.assume(asked.var, false);
    return trial.openQuestions().includes(question);
  }

  /** The questions of the next screen, or null at the end. */
  screen() {
    const who = this.catalogue.question.get("visitor");
    if (who && this.judge.answers.visitor === undefined && this.judge.events.length)
      return {questions: [who], isTiles: false};
    const first = this.next();
    if (!first)
      return null;
    if (first.type !== "bool")
      return {questions: [first], isTiles: false};
    const candidates = this.openQuestions()
        .filter((question) => question.type === "bool" && question !== first)
        .map((question) => ({
          question,
          isSameTopic: (question.topic || "") === (first.topic || ""),
          worth: this.worth(question),
        }));
    candidates.sort((a, b) => (a.isSameTopic !== b.isSameTopic ? (a.isSameTopic ? -1 : 1) : b.worth - a.worth));
    let questions = [first];
    for (const candidate of candidates) {
      if (questions.length === MOST_TILES)
        break;
      if (this.stillMatters(candidate.question, questions))
        questions.push(candidate.question);
    }
    // One taken early may turn out to hang on one taken later; asking that one is enough for now.
    for (let i = questions.length - 1; i >= 0 && questions.length > 1; --i) {
      const others = questions.filter((_, at) => at !== i);
      if (!this.stillMatters(questions[i], others))
        questions = others;
    }
    return {questions, isTiles: questions.length > 1};
  }

  /** How many screens there still are when everything is answered with no. */
  screensLeft() {
    const trial = this.copy();
    let screens = 0;
    for (let shown = trial.screen(); shown; shown = trial.screen()) {
      ++screens;
      for (const question of shown.questions)
        trial.assume(question.var, noFor(question));
    }
    return screens;
  }
}

function isLeap(year) {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** `YYYY-MM-DD` moved by years and months (the day held inside the month), then by days. */
function movedDate(date, {years = 0, months = 0, days = 0}) {
  let [year, month, day] = date.split("-").map(Number);
  const lastDay = () => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  year += years;
  day = Math.min(day, lastDay());
  const at = year * 12 + (month - 1) + months;
  year = Math.floor(at / 12);
  month = (at % 12) + 1;
  day = Math.min(day, lastDay());
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** A real day written as `YYYY-MM-DD`. */
function isDate(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text || ""))
    return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The last day, counted from the first date of `due.from` that is known; null when it cannot be counted. */
function countDeadline(procedure, dates, answers, today) {
  const due = procedure.due;
  if (!due || truthOf(due.rule, answers) !== true)
    return null;
  const key = due.from.find((name) => isDate(dates[name]));
  if (!key)
    return null;
  const date = movedDate(dates[key], due);
  return {date, isLate: today > date};
}

/**
 * Needed, not needed and undecided, in catalogue order. `restIsNo`: what is not answered counts as no. `dates`: field
 * key → day; `today`: `YYYY-MM-DD`.
 */
function evaluateVisit(catalogue, answers, {restIsNo = false, dates = {}, today}) {
  const known = new VisitJudge(catalogue, answers, {dates, today});
  const judge = known.copy();
  // Nobody will ever be asked what no event of the visit asks, so nothing stays undecided because of it.
  if (restIsNo)
    judge.assumeNoForTheRest();
  else if (judge.events.length)
    judge.assumeNoForTheUnasked();
  const result = {needed: [], notNeeded: [], undecided: []};
  for (const procedure of catalogue.procedures) {
    const isOpen = !judge.events.length && !restIsNo;
    const truth = isOpen ? undefined : judge.truth(procedure);
    if (truth === undefined) {
      result.undecided.push({id: procedure.id, missing: isOpen ? ["ev"] : [...judge.missing(procedure)]});
    } else if (!truth) {
      result.notNeeded.push(procedure.id);
    } else {
      const {event, reading} = judge.deciding(procedure);
      const inForce = judge.answersFor(event);
      const names = new Set();
      if (reading.rule)
        collectReasons(reading.rule, inForce, names);
      result.needed.push({
        procedure: reading,
        event,
        because: [...names].filter(
            (name) => name !== "ev" && catalogue.question.has(name) && known.answers[name] !== undefined),
        answers: inForce,
        deadline: countDeadline(reading, dates, inForce, today),
        // Undecided stays on the list: one paper too many costs less than a second visit.
        documents: reading.documents.filter((document) => truthOf(document.rule, inForce) !== false)
                       .map((document) => document.id),
      });
    }
  }
  return result;
}
