// The page asks for the one file the receipt's code names and for nothing else. The name stands behind the #, so it is in no
// address a server writes down but that file's own.
(function () {
  "use strict";
  const name = /^#[0-9a-f]{32}$/.test(location.hash) ? location.hash.slice(1) : "";
  let found = null;
  let isMissing = name === "";

  const { byId, spoken, words, nameOf, put, make, showFrame, begin } = publicPage(["skip", "title", "note"], show);

  function show() {
    showFrame();
    put("age", isMissing ? words("missing") : found ? words("asOf", found.at.slice(0, 10), found.at.slice(11, 16)) : words("loading"));
    const procedures = found && !isMissing ? found.procedures : [];
    const again = procedures.some((one) => one.state === "returned");
    byId("again").hidden = !again;
    if (again) put("again", words("again"));
    byId("steps").replaceChildren(...procedures.map((one) => {
      const item = make("li", "", spoken().states[one.state] ? one.state : "waiting");
      item.append(
        make("span", nameOf(one), "name"),
        make("span", one.department, "where"),
        make("span", spoken().states[one.state] || spoken().states.waiting, "state"));
      return item;
    }));
  }

  async function load() {
    if (name) {
      try {
        const answer = await fetch(`cases/${name}.json`, { cache: "no-store", credentials: "omit", referrerPolicy: "no-referrer" });
        if (answer.status === 404) isMissing = true;
        const read = answer.ok ? await answer.json() : null;
        if (read && read.version === 1) {
          found = read;
          isMissing = false;
        }
      } catch (failure) {
        // What was heard last stays, with its time.
      }
    }
    show();
  }

  begin(load, 60);
})();
