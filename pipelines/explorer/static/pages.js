/* What the explorer's own pages do better with a script; all of it is there without one, by links and forms.
   A heading of a table marked data-sortable sorts its rows; the form of the map shows what is chosen at once. */
(function () {
    "use strict";

    var said = document.createElement("p");
    said.className = "own-hidden";
    said.setAttribute("role", "status");
    document.body.append(said);

    function key(row, column) {
        var cell = row.cells[column];
        var text = cell.dataset.sort === undefined ? cell.textContent.trim() : cell.dataset.sort;
        return text !== "" && isFinite(text) ? Number(text) : text;
    }

    function compared(one, other) {
        if (typeof one === "number" && typeof other === "number") return one - other;
        return String(one).localeCompare(String(other), "en-GB");
    }

    function sort(table, heading) {
        var down = heading.getAttribute("aria-sort") === "ascending";
        var column = heading.cellIndex;
        var rows = Array.from(table.tBodies[0].rows);
        rows.sort(function (one, other) {
            return compared(key(one, column), key(other, column)) * (down ? -1 : 1);
        });
        table.tBodies[0].append.apply(table.tBodies[0], rows);
        for (var each of table.tHead.rows[0].cells) each.removeAttribute("aria-sort");
        heading.setAttribute("aria-sort", down ? "descending" : "ascending");
        said.textContent = "Sorted by " + heading.textContent.trim() + ", " + heading.getAttribute("aria-sort");
    }

    function makeSortable(table) {
        Array.from(table.tHead.rows[0].cells).forEach(function (heading) {
            var button = document.createElement("button");
            button.type = "button";
            button.className = "own-sort";
            button.textContent = heading.textContent.replace(/[▲▼]/g, "").trim();
            button.addEventListener("click", function () { sort(table, heading); });
            heading.replaceChildren(button);
        });
    }

    function enhance(part) {
        part.querySelectorAll("table[data-sortable]").forEach(makeSortable);
    }

    /* The page is asked for again and its parts are put in place of those here; the reader stays in the form. */
    function showAtOnce(form) {
        var asked = 0;
        form.addEventListener("change", function () {
            var mine = ++asked;
            var address = form.action + "?" + new URLSearchParams(new FormData(form));
            fetch(address).then(function (answer) {
                if (!answer.ok) throw new Error(answer.status);
                return answer.text();
            }).then(function (text) {
                if (mine !== asked) return;
                var page = new DOMParser().parseFromString(text, "text/html");
                document.querySelectorAll("[data-shown]").forEach(function (part) {
                    part.replaceWith(page.querySelector('[data-shown="' + part.dataset.shown + '"]'));
                });
                document.title = page.title;
                history.replaceState(null, "", address);
                enhance(document);
                said.textContent = document.querySelector("h1").textContent;
            }).catch(function () { form.submit(); });
        });
    }

    enhance(document);
    document.querySelectorAll("form[data-at-once]").forEach(showAtOnce);
})();
