// SPDX-License-Identifier: GPL-3.0-or-later
// The page itself: one question at a time, then the result. Keeps everything in memory and sends nothing.

const catalogue = prepareCatalogue(JSON.parse(document.getElementById("catalogue").textContent));
const WORDS = catalogue.words;
const MOST_PEOPLE = 30;

/** What has been said so far: one entry a screen, so that "back" takes back one screen. */
const visit = {language: catalogue.language, events: [], trail: [], isResult: false, dates: {}, facts: {}};
const main = document.getElementById("main");

// --- words ------------------------------------------------------------------------------------------------

const isEasy = () => visit.language === "ja-easy";

/** What a language lacks falls back: easy Japanese to Japanese, others to English. */
function inLanguage(words) {
  if (!words)
    return "";
  return words[visit.language] || (visit.language.startsWith("ja") ? "" : words.en) || words.ja || "";
}

function fill(text, values) {
  return text.replace(/\{(\d)\}/g, (_, n) => values[Number(n)]);
}

function say(key, ...values) {
  return fill(inLanguage(WORDS[key]), values);
}

const readingPattern = catalogue.readings && Object.keys(catalogue.readings).length
    ? new RegExp(Object.keys(catalogue.readings).sort((a, b) => b.length - a.length)
                     .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g")
    : null;

/** The text as nodes; in easy Japanese with furigana over every word that has a reading. */
function worded(text) {
  const nodes = [];
  if (!isEasy() || !readingPattern)
    return [document.createTextNode(text)];
  let at = 0;
  for (const match of text.matchAll(readingPattern)) {
    const word = match[0];
    const reading = catalogue.readings[word];
    let tail = 0; // the kana at the end stand on their own
    while (tail < word.length - 1 && word[word.length - 1 - tail] === reading[reading.length - 1 - tail])
      ++tail;
    let head = 0;
    while (head < word.length - tail - 1 && word[head] === reading[head])
      ++head;
    nodes.push(document.createTextNode(text.slice(at, match.index + head)));
    const ruby = document.createElement("ruby");
    const part = (name, content) => {
      const node = document.createElement(name);
      node.textContent = content;
      return node;
    };
    ruby.append(word.slice(head, word.length - tail), part("rp", "（"),
                part("rt", reading.slice(head, reading.length - tail)), part("rp", "）"));
    nodes.push(ruby);
    at = match.index + word.length - tail;
  }
  nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
}

/** An element: attributes, listeners (functions), children (texts are worded). */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function")
      element.addEventListener(key, value);
    else if (value === true)
      element.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined)
      element.setAttribute(key, value);
  }
  for (const child of children.flat()) {
    if (child === null || child === undefined || child === "")
      continue;
    element.append(...(typeof child === "string" ? worded(child) : [child]));
  }
  return element;
}

function dateWords(date) {
  const [year, month, day] = date.split("-").map(Number);
  const weekday = say("weekdays").split(",")[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return say("dateWords", year, say("months").split(",")[month - 1], day, year - 2018, weekday);
}

function today() {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, "0"), String(now.getDate()).padStart(2, "0")].join("-");
}

// --- the visit --------------------------------------------------------------------------------------------

function answers() {
  const all = {ev: visit.events};
  for (const screen of visit.trail)
    Object.assign(all, screen.answers);
  return all;
}

const conversation = () => new Conversation(catalogue, answers(), {today: today()});

function currentScreen() {
  return visit.events.length && visit.isBegun ? conversation().screen() : null;
}

function result() {
  const datesOf = (event) => Object.fromEntries(
      Object.entries(visit.dates).filter(([id]) => !id.includes("/") || id.endsWith(`/${event}`))
          .map(([id, date]) => [id.split("/")[0], date]));
  const found = evaluateVisit(catalogue, answers(),
                              {restIsNo: visit.isDone, dates: Object.assign({}, ...visit.events.map(datesOf)), today: today()});
  for (const needed of found.needed)
    needed.deadline = countDeadline(needed.procedure, datesOf(needed.event), needed.answers, today());
  return found;
}

/** The dates that would tell a deadline: the one that belongs to the errand, or the first the law counts from. */
function datesToAsk(found) {
  const ids = new Set();
  for (const {procedure, event, answers: inForce} of found.needed) {
    if (!procedure.due || truthOf(procedure.due.rule, inForce) !== true)
      continue;
    const natural = catalogue.dates.ask[event] || [];
    const key = natural.find((name) => procedure.due.from.includes(name)) || procedure.due.from[0];
    ids.add(catalogue.dates.label[`${key}/${event}`] ? `${key}/${event}` : key);
  }
  return [...ids];
}

function dateLabel(id) {
  return inLanguage(catalogue.dates.label[id] || catalogue.fieldLabels[id]);
}

function reasonOf(needed) {
  const event = catalogue.events.find((one) => one.id === needed.event);
  const said = needed.because.map((name) => {
    const question = catalogue.question.get(name);
    return say("reasonOne", inLanguage(textFor(question, [needed.event])), answerWords(question, needed.answers[name]));
  });
  const what = inLanguage(event.name);
  return said.length ? say("reasonAnswers", what, said.join(say("reasonComma"))) : say("reason", what);
}

function answerWords(question, answer) {
  if (question.type === "bool")
    return say(answer ? "yes" : "no");
  if (question.type === "int")
    return String(answer);
  const labels = [answer].flat().map((value) => {
    const option = question.options.find((one) => one.value === value);
    return option ? inLanguage(option.label) : value;
  });
  return labels.join(say("choiceComma")) || say("noneOfThese");
}

// --- drawing ----------------------------------------------------------------------------------------------

function show(title, ...children) {
  main.replaceChildren(make("h1", {tabindex: "-1", id: "title"}, title), ...children.flat().filter(Boolean));
}

/** A new screen: the title takes the focus, the live region says where we are. */
function arrive(spoken) {
  draw();
  window.scrollTo(0, 0);
  document.getElementById("title").focus({preventScroll: true});
  document.getElementById("live").textContent = spoken || "";
}

function draw() {
  document.documentElement.lang = isEasy() ? "ja" : visit.language;
  document.documentElement.classList.toggle("easy", isEasy());
  document.title = `${catalogue.town.name} ${say("pageTitle")}`;
  document.getElementById("pageTitle").replaceChildren(...worded(say("pageTitle")));
  document.getElementById("skip").replaceChildren(...worded(say("skip")));
  const nav = document.getElementById("languages");
  nav.setAttribute("aria-label", say("languages"));
  nav.hidden = catalogue.languages.length < 2;
  nav.replaceChildren(make("ul", {}, catalogue.languages.map((language) => {
    const button = document.createElement("button");
    button.type = "button";
    button.lang = language === "ja-easy" ? "ja" : language;
    button.id = `language-${language}`;
    button.textContent = WORDS.languageName[language];
    button.setAttribute("aria-pressed", String(language === visit.language));
    button.addEventListener("click", () => chooseLanguage(language));
    return make("li", {}, button);
  })));
  document.getElementById("foot").replaceChildren(
      make("p", {}, say("notApplied")), make("p", {}, say("asOf", dateWords(catalogue.made))));
  const screen = visit.isResult ? null : currentScreen();
  if (visit.isBegun && !visit.isResult && !screen)
    visit.isResult = visit.isDone = true; // the last answers are still here: nothing is left to ask
  if (visit.isResult)
    drawResult();
  else if (screen)
    drawQuestions(screen);
  else
    drawStart();
}

function chooseLanguage(language) {
  const kept = readForm();
  visit.language = language;
  draw();
  writeForm(kept);
  document.getElementById(`language-${language}`).focus();
}

/** What is ticked and typed on the screen, so that another language does not lose it. */
function readForm() {
  return [...main.querySelectorAll("input")].map((input) => [input.id, input.checked, input.value]);
}

function writeForm(kept) {
  for (const [id, checked, value] of kept) {
    const input = document.getElementById(id);
    if (!input)
      continue;
    input.checked = checked;
    if (!["checkbox", "radio"].includes(input.type))
      input.value = value;
  }
}

function tile(type, id, name, value, text, extra = {}) {
  return make("label", {class: extra.class ? `tile ${extra.class}` : "tile", for: id},
              make("input", {type, id, name, value, checked: extra.checked, change: extra.change}),
              make("span", {}, text));
}

/** "None of these" and the others put each other out. */
function noneTile(name) {
  return tile("checkbox", `${name}-none`, name, "", say("noneOfThese"), {
    class: "none",
    change: (event) => {
      if (event.target.checked)
        othersOf(event.target).forEach((input) => (input.checked = false));
    },
  });
}

const othersOf = (input) =>
    [...input.closest("fieldset").querySelectorAll("input[type=checkbox]")].filter((one) => one !== input);

function putOutNone(event) {
  const none = event.target.closest("fieldset").querySelector(".none input");
  if (none && event.target.checked)
    none.checked = false;
}

function button(text, act, kind = "") {
  return make("button", {type: "button", class: kind, click: act}, text);
}

function form(submit, ...children) {
  return make("form", {
    novalidate: true,
    autocomplete: "off",
    submit: (event) => {
      event.preventDefault();
      submit(event.target);
    },
  }, ...children);
}

const errorLine = () => make("p", {class: "wrong", id: "wrong", role: "alert"});

function refuse(text) {
  document.getElementById("wrong").replaceChildren(...worded(text));
  const first = main.querySelector("form input");
  first.setAttribute("aria-describedby", "wrong");
  first.focus();
}

function drawStart() {
  const question = catalogue.question.get("ev");
  const offered = catalogue.events.map((event) => event.id);
  show(say("introTitle"),
       make("p", {}, say("intro")),
       make("p", {class: "soft"}, say("private")),
       form(begin,
            make("fieldset", {},
                 make("legend", {}, make("h2", {}, inLanguage(question.text))),
                 make("p", {class: "soft"}, say("severalAllowed")),
                 errorLine(),
                 make("div", {class: "tiles"}, question.options.filter((option) => offered.includes(option.value))
                     .map((option) => tile("checkbox", `ev-${option.value}`, "ev", option.value, inLanguage(option.label),
                                           {checked: visit.events.includes(option.value)})))),
            make("div", {class: "steps"}, make("button", {type: "submit", class: "main"}, say("begin")))));
}

function begin(formElement) {
  const chosen = [...formElement.querySelectorAll("input:checked")].map((input) => input.value);
  if (!chosen.length)
    return refuse(say("mustChooseEvent"));
  visit.events = chosen;
  visit.trail = [];
  visit.isBegun = true;
  goForward();
}

function drawQuestions(screen) {
  const left = conversation().screensLeft();
  const at = visit.trail.length + 1;
  const progress = left > 1 ? say("progress", at, left - 1) : say("progressLast", at);
  const single = screen.questions[0];
  const title = screen.isTiles ? say("tiles") : inLanguage(textFor(single, visit.events));
  show(title,
       make("p", {class: "soft", id: "progress"}, progress),
       form((element) => takeAnswers(screen, element),
            make("fieldset", {"aria-labelledby": "title"}, hintOf(screen), errorLine(), controlsOf(screen)),
            whyOf(screen),
            make("div", {class: "steps"},
                 make("button", {type: "submit", class: "main"}, say("next")),
                 button(say("back"), () => window.history.back()),
                 button(say("finishNow"), () => finish(false)))));
}

function hintOf(screen) {
  if (screen.isTiles || screen.questions[0].type === "multi")
    return make("p", {class: "soft"}, say("severalAllowed"));
  return screen.questions[0].type === "int" ? null : make("p", {class: "soft"}, say("chooseOne"));
}

function controlsOf(screen) {
  const question = screen.questions[0];
  if (screen.isTiles) {
    return make("div", {class: "tiles"},
                screen.questions.map((one) => tile("checkbox", `q-${one.var}`, "tile", one.var,
                                                   inLanguage(textFor(one, visit.events)), {change: putOutNone})),
                noneTile("tile"));
  }
  switch (question.type) {
  case "int":
    return make("p", {},
                make("input", {type: "number", id: `q-${question.var}`, name: question.var, min: 1, max: MOST_PEOPLE, step: 1,
                               inputmode: "numeric", "aria-labelledby": "title"}),
                ` ${say("people")}`);
  case "multi":
    return make("div", {class: "tiles"},
                optionsFor(question, visit.events).map((option, i) => tile("checkbox", `q-${question.var}-${i}`,
                                                                            question.var, option.value, inLanguage(option.label),
                                                                            {change: putOutNone})),
                noneTile(question.var));
  case "choice":
    return make("div", {class: "tiles"},
                optionsFor(question, visit.events).map((option, i) => tile("radio", `q-${question.var}-${i}`, question.var,
                                                                            option.value, inLanguage(option.label))));
  }
  return make("div", {class: "tiles"},
              tile("radio", `q-${question.var}-yes`, question.var, "yes", say("yes")),
              tile("radio", `q-${question.var}-no`, question.var, "no", say("no")));
}

/** Which procedures hang on the answer. */
function whyOf(screen) {
  const talk = conversation();
  const isWho = screen.questions[0].var === "visitor";
  const names = new Set(screen.questions.map((question) => question.var));
  const waiting = talk.judge.candidates.filter(
      (procedure) => talk.judge.truth(procedure) === undefined
          && [...talk.judge.missing(procedure)].some((name) => names.has(name)));
  return make("details", {class: "why"},
              make("summary", {}, say("why")),
              make("p", {}, isWho ? say("whyVisitor") : say("whyAnswer")),
              isWho ? null : make("ul", {}, waiting.map((procedure) => make("li", {}, inLanguage(procedure.name)))));
}

function takeAnswers(screen, formElement) {
  const checked = [...formElement.querySelectorAll("input:checked")].map((input) => input.value);
  const question = screen.questions[0];
  const given = {};
  if (screen.isTiles || question.type === "multi") {
    if (!checked.length)
      return refuse(say("mustChoose", say("noneOfThese")));
    const chosen = checked.filter((value) => value);
    if (screen.isTiles)
      screen.questions.forEach((one) => (given[one.var] = chosen.includes(one.var)));
    else
      given[question.var] = chosen;
  } else if (question.type === "int") {
    const text = formElement.querySelector("input").value.trim();
    const count = Number(text);
    if (!text || !Number.isInteger(count) || count < 1 || count > MOST_PEOPLE)
      return refuse(say("mustCount"));
    given[question.var] = count;
  } else {
    if (checked.length !== 1)
      return refuse(say("mustChooseOne"));
    given[question.var] = question.type === "choice" ? checked[0] : checked[0] === "yes";
  }
  visit.trail.push({answers: given});
  goForward();
}

function goForward() {
  if (!currentScreen())
    return finish(true);
  window.history.pushState({at: visit.trail.length + 1}, "");
  arrive(document.title);
  document.getElementById("live").textContent = document.getElementById("progress").textContent;
}

function finish(isDone) {
  visit.isResult = true;
  visit.isDone = isDone;
  window.history.pushState({at: visit.trail.length + 1, result: true}, "");
  arrive(say("liveResult", result().needed.length));
}

/** The browser's own "back", and ours, take back one screen. */
window.addEventListener("popstate", (event) => {
  const at = event.state ? event.state.at : 0;
  visit.isBegun = at > 0 && visit.events.length > 0;
  visit.isResult = visit.isBegun && Boolean(event.state.result) && visit.trail.length === at - 1;
  visit.trail.length = Math.max(0, Math.min(visit.trail.length, at - 1));
  visit.isDone = visit.isResult && !currentScreen();
  arrive("");
});

function drawResult() {
  const found = result();
  const departments = new Map();
  for (const needed of found.needed) {
    const id = needed.procedure.department;
    departments.set(id, [...(departments.get(id) || []), needed]);
  }
  show(say("result", found.needed.length),
       visit.isDone ? null : make("div", {},
                                  make("p", {class: "note"}, say("resultOpen")),
                                  make("div", {class: "steps"}, button(say("goOn"), () => window.history.back()))),
       found.needed.length ? null : make("p", {}, say("resultNone")),
       make("p", {class: "note"}, say("notApplied")),
       datesPanel(found),
       documentsPanel(found),
       [...departments].map(([id, list]) => make("section", {},
                                                 make("h2", {}, inLanguage(catalogue.departments[id])),
                                                 make("ul", {class: "procedures"}, list.map(procedureCard)))),
       listOf(say("undecided", found.undecided.length), found.undecided.map((one) => one.id), !visit.isDone),
       listOf(say("notNeeded", found.notNeeded.length), found.notNeeded, false),
       answersPanel(),
       qrPanel(),
       make("div", {class: "steps"},
            button(say("print"), () => window.print(), "main"),
            button(say("back"), () => window.history.back()),
            button(say("restart"), restart)));
}

function procedureCard(needed) {
  const {procedure} = needed;
  const row = (key, ...content) => [make("dt", {}, say(key)), make("dd", {}, ...content)];
  return make("li", {class: "procedure", id: `procedure-${procedure.id}`},
              make("h3", {}, inLanguage(procedure.name)),
              make("dl", {},
                   row("because", reasonOf(needed)),
                   row("deadline", deadlineWords(needed)),
                   row("documents", needed.documents.length ? documentList(needed.documents) : say("noDocuments")),
                   procedure.who ? row("who", inLanguage(procedure.who)) : null));
}

function deadlineWords({procedure, deadline}) {
  const text = inLanguage(procedure.deadline) || say("noDeadline");
  if (!deadline)
    return make("span", {}, text);
  return make("span", {},
              make("span", {class: "due"}, say("deadlineUntil", dateWords(deadline.date))),
              make("br"), make("span", {}, `（${text}）`),
              deadline.isLate ? make("span", {class: "late"}, ` ${say("deadlineLate")}`) : null);
}

function documentList(ids) {
  return make("ul", {class: "bring"}, ids.map((id) => make("li", {}, inLanguage(catalogue.documents[id]))));
}

function documentsPanel(found) {
  const uses = new Map();
  for (const needed of found.needed)
    needed.documents.forEach((id) => uses.set(id, (uses.get(id) || 0) + 1));
  if (!uses.size)
    return null;
  return make("section", {class: "panel"},
              make("h2", {}, say("allDocuments")),
              make("ul", {class: "bring"}, [...uses].map(([id, count]) => make(
                  "li", {}, inLanguage(catalogue.documents[id]),
                  count > 1 ? make("span", {class: "soft"}, say("forHowMany", count)) : null))));
}

function datesPanel(found) {
  const ids = datesToAsk(found);
  if (!ids.length)
    return null;
  return make("section", {class: "panel noprint"},
              make("h2", {}, say("dates")),
              make("p", {class: "soft"}, say("datesHint")),
              ids.map((id) => make("p", {class: "field"},
                                   make("label", {for: `date-${id.replace("/", "-")}`}, dateLabel(id)),
                                   make("input", {
                                     type: "date", id: `date-${id.replace("/", "-")}`, value: visit.dates[id] || "",
                                     min: "1900-01-01", max: "2100-12-31",
                                     change: (event) => enterDate(id, event.target),
                                   }))));
}

/** Usually only the deadlines change, and whoever types stays where they are; an old day may bring another law. */
function enterDate(id, input) {
  visit.dates[id] = isDate(input.value) ? input.value : "";
  const {needed: list} = result();
  const shown = [...main.querySelectorAll("li.procedure")].map((card) => card.id.replace("procedure-", ""));
  if (shown.length !== list.length || list.some((needed) => !shown.includes(needed.procedure.id))) {
    const kept = readForm();
    draw();
    writeForm(kept);
    return document.getElementById(input.id)?.focus();
  }
  for (const needed of list)
    document.getElementById(`procedure-${needed.procedure.id}`).replaceWith(procedureCard(needed));
}

function listOf(title, ids, isOpen) {
  if (!ids.length)
    return null;
  const names = ids.map((id) => catalogue.procedures.find((one) => one.id === id).name);
  return make("details", {class: "noprint", open: isOpen},
              make("summary", {}, title),
              make("ul", {}, names.map((name) => make("li", {}, inLanguage(name)))));
}

function answersPanel() {
  const given = answers();
  const rows = Object.keys(given).filter((name) => name !== "ev" && catalogue.question.has(name));
  return make("details", {class: "noprint"},
              make("summary", {}, say("answersGiven")),
              make("dl", {}, rows.map((name) => {
                const question = catalogue.question.get(name);
                return [make("dt", {}, inLanguage(textFor(question, visit.events))),
                        make("dd", {}, answerWords(question, given[name]))];
              })));
}

// --- the code for the counter -----------------------------------------------------------------------------

const sayQr = (key, ...values) => fill(inLanguage(catalogue.preApplication.words[key]), values);

/** What can be typed for these errands. */
function qrFields() {
  const isFor = (list) => list.some((event) => visit.events.includes(event));
  return catalogue.preApplication.fields.filter((field) => (!field.for || isFor(field.for)) && !(field.notFor && isFor(field.notFor)));
}

/** Only where the town has a key and the browser can seal. */
function qrPanel() {
  if (!catalogue.preApplication || !visit.events.length)
    return null;
  const title = make("h2", {id: "qr-title", tabindex: "-1"}, sayQr("title"));
  if (!canSeal())
    return make("section", {class: "panel noprint"}, title, make("p", {}, sayQr("cannot")));
  return make("section", {class: "panel noprint", id: "qr"}, title,
              make("p", {}, sayQr("intro")),
              make("p", {class: "note"}, sayQr("limits", catalogue.preApplication.days)),
              form(makeCodes,
                   qrFields().map((field) => make("p", {class: "field"},
                                                  make("label", {for: `fact-${field.key}`}, inLanguage(field.label)),
                                                  make("input", {type: field.type, id: `fact-${field.key}`, name: field.key,
                                                                 autocomplete: field.autocomplete || "off",
                                                                 value: visit.facts[field.key] || ""}))),
                   make("p", {class: "wrong", id: "qr-wrong", role: "alert"}),
                   make("div", {class: "steps"}, make("button", {type: "submit", class: "main"}, sayQr("make")))));
}

async function makeCodes(formElement) {
  const facts = {};
  for (const field of qrFields()) {
    const input = formElement.querySelector(`#fact-${field.key}`);
    const value = input.value.trim();
    visit.facts[field.key] = value;
    const fault = value ? faultOf(field.key, field.type, value) : "";
    input.setAttribute("aria-invalid", String(Boolean(fault)));
    if (fault) {
      document.getElementById("qr-wrong").replaceChildren(...worded(sayQr(fault, inLanguage(field.label))));
      input.setAttribute("aria-describedby", "qr-wrong");
      return input.focus();
    }
    if (value)
      facts[field.key] = value;
  }
  for (const [id, date] of Object.entries(visit.dates)) {
    const key = id.split("/")[0];
    if (date && catalogue.preApplication.keys.includes(key) && !facts[key])
      facts[key] = date;
  }
  const parts = await preApplicationParts(catalogue.preApplication, catalogue.town.code, answers(), facts, today(), visit.language);
  showCodes(parts);
}

function showCodes(parts) {
  const until = movedDate(today(), {days: catalogue.preApplication.days});
  document.getElementById("qr").replaceWith(make("section", {class: "panel", id: "qr"},
      make("h2", {id: "qr-title", tabindex: "-1"}, sayQr("ready", parts.length)),
      make("p", {}, sayQr("show", parts.length)),
      make("p", {class: "due"}, sayQr("until", dateWords(until))),
      make("div", {class: "codes"}, parts.map((part, i) => {
        const label = sayQr("part", i + 1, parts.length);
        return make("figure", {"data-part": part}, qrDrawing(part, label), make("figcaption", {}, label));
      })),
      make("div", {class: "steps"},
           button(say("print"), () => window.print(), "main"),
           button(sayQr("again"), () => {
             document.getElementById("qr").replaceWith(qrPanel());
             document.getElementById("qr-title").focus();
           }))));
  document.getElementById("qr-title").focus();
}

function restart() {
  Object.assign(visit, {events: [], trail: [], isBegun: false, isResult: false, isDone: false, dates: {}, facts: {}});
  window.history.pushState({at: 0}, "");
  arrive("");
}

// For the tests, and for anybody who wants to ask the page without its screens.
window.kakanai = {
  evaluate: (given, restIsNo, dates, day) => {
    const found = evaluateVisit(catalogue, given, {restIsNo, dates, today: day || today()});
    return {
      needed: found.needed.map((needed) => ({
        id: needed.procedure.id, documents: needed.documents, because: needed.because,
        deadline: needed.deadline && needed.deadline.date,
      })),
      notNeeded: found.notNeeded,
      undecided: found.undecided,
    };
  },
  screen: (given, day) => {
    const shown = new Conversation(catalogue, given, {today: day || today()}).screen();
    return shown ? shown.questions.map((question) => question.var) : [];
  },
};

const wished = new URLSearchParams(window.location.search).get("lang");
if (catalogue.languages.includes(wished))
  visit.language = wished;
draw();
