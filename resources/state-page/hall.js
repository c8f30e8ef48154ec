// The page asks for state.json beside itself and for nothing else. What is too old is not shown as true.
(function () {
  "use strict";
  let state = null;
  let ageAtArrival = 0; // seconds, as the web server's own clock has it
  let arrivedAt = 0; // by this machine's steady clock, whatever its calendar says
  let said = "";

  const { byId, words, nameOf, put, make, showFrame, begin } = publicPage(
    ["skip", "title", "mineTitle", "mineLabel", "calledTitle", "waitingTitle", "note", "place"], show);

  // A12, a0012 and Ａ１２ are the same number.
  const same = (one, other) => {
    const plain = (text) => text.normalize("NFKC").toUpperCase().replace(/[^A-Z0-9]/g, "").replace(/^([A-Z]*)0*/, "$1");
    return plain(one) !== "" && plain(one) === plain(other);
  };
  const age = () => (state ? ageAtArrival + (performance.now() - arrivedAt) / 1000 : 0);
  const isStale = () => state !== null && age() > state.validSeconds;

  function sayMine() {
    const mine = byId("mine").value;
    let text = "";
    if (mine && state && !isStale()) {
      const call = state.called.find((one) => same(one.number, mine));
      text = call ? words("youAreCalled", call.number, call.counter) : words("notYetCalled");
    }
    if (text !== said) {
      said = text;
      put("mineState", text);
    }
  }

  function show() {
    showFrame();
    const stopped = isStale();
    byId("live").hidden = stopped || !state;
    byId("stopped").hidden = !stopped;
    if (!state) {
      put("age", words("loading"));
      return;
    }
    const clock = state.at.slice(11, 16);
    put("age", words("asOf", clock));
    if (stopped) put("stopped", words("stopped", clock, Math.floor(age() / 60)));
    sayMine();
    if (stopped) return;
    const mine = byId("mine").value;
    const called = byId("called");
    called.replaceChildren(...state.called.map((one) => {
      const item = document.createElement("li");
      item.append(make("strong", one.number), make("span", words("counter", one.counter)));
      if (mine && same(one.number, mine)) item.className = "mine";
      return item;
    }));
    if (!state.called.length) called.append(make("li", words("nobodyCalled")));
    byId("services").replaceChildren(...state.services.map((one) => {
      const item = document.createElement("li");
      item.append(make("span", nameOf(one), "name"));
      if (one.waiting === 0) item.append(make("span", words("nobody"), "none"));
      else item.append(make("span", words("people", String(one.waiting).replace("-", words("span")))), make("span", words("minutes", one.minutes[0], one.minutes[1]), "wait"));
      return item;
    }));
  }

  async function load() {
    try {
      const answer = await fetch("state.json", { cache: "no-store", credentials: "omit" });
      const read = await answer.json();
      if (answer.ok && read.version === 1) {
        const now = Date.parse(answer.headers.get("Date") || "") || Date.now();
        state = read;
        ageAtArrival = Math.max(0, (now - Date.parse(read.at)) / 1000);
        arrivedAt = performance.now();
      }
    } catch (failure) {
      // What was heard last stays until it is too old.
    }
    show();
  }

  byId("mine").value = decodeURIComponent(location.hash.slice(1)).slice(0, 8);
  byId("mine").addEventListener("input", show);
  begin(load, 20);
  setInterval(show, 5000);
})();
