"""Plays an exercise over HTTP, kills the server at random moments and goes on: crashed.py ESCALADE FOLDER TIMES [SEED]

After every kill the server must come back on its journal (it replays it and compares the digest of every turn), keep every
fact that it had shown, every order and message that it had acknowledged, and every student's link; and the streams of open
pages must be taken up again.
"""

import http.client
import json
import random
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.parse

PORT = 18393
HOST = f"127.0.0.1:{PORT}"
SEATS = ["AZE", "RUS", "ARM", "UKR"]


def ask(method, path, cookie="", form=None):
    """Sends one request; returns status, headers and text, or None where the server is gone."""
    link = http.client.HTTPConnection("127.0.0.1", PORT, timeout=20)
    head = {"Host": HOST, "Cookie": cookie}
    body = None
    if form is not None:
        body = urllib.parse.urlencode(form)
        head |= {"Origin": f"http://{HOST}", "Content-Type": "application/x-www-form-urlencoded"}
    try:
        link.request(method, path, body, head)
        answer = link.getresponse()
        return answer.status, answer.headers, answer.read().decode()
    except (OSError, http.client.HTTPException):
        return None
    finally:
        link.close()


def cookie_of(headers):
    return headers["Set-Cookie"].split(";")[0]


def key_of(page):
    return re.search(r'name="key" value="([^"]+)"', page)[1]


class Game:
    """The exercise, over all lives of its server."""

    def __init__(self, program, folder, seed):
        self.program, self.journal, self.chance = program, f"{folder}/crashed.escalade", random.Random(seed)
        self.folder, self.server, self.desk, self.students = folder, None, None, []
        self.acknowledged, self.shown, self.faults, self.lock = [], [], [], threading.Lock()
        self.is_on = threading.Event()
        self.is_over, self.came_back = False, 0

    def start(self):
        """Starts the server on its journal; enters as the facilitator."""
        path = f"{self.folder}/crashed.out"
        command = [self.program, "serve", "caucasus", "--bind", HOST, "--journal", self.journal, "--lang", "en",
                   "--seats", ",".join(SEATS), "--turns", "26"]
        with open(path, "w", encoding="utf-8") as out:
            self.server = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
        for _ in range(600):
            text = open(path, encoding="utf-8").read()
            link = re.search(r"(/enter/\S+)\n(?s:.*)([2-9A-Z]{3}-[2-9A-Z]{3})", text)
            if link:
                break
            if self.server.poll() is not None:
                sys.exit(f"the server does not come back: {text}")
            time.sleep(0.05)
        self.code = link[2]
        answer = ask("GET", link[1])
        self.desk = cookie_of(answer[1])
        self.desk_key = key_of(ask("GET", "/desk", self.desk)[2])

    def kill(self):
        self.server.send_signal(signal.SIGKILL)
        self.server.wait()

    def join(self):
        for place, seat in enumerate(SEATS):
            _, headers, _ = ask("POST", "/join", form={"code": self.code, "name": f"Student {place}", "seat": seat})
            student = {"path": headers["Location"], "cookie": cookie_of(headers), "seat": seat, "told": 0}
            student["key"] = key_of(ask("GET", student["path"], student["cookie"])[2])
            self.students.append(student)

    def acknowledge(self, answer, mark):
        """Notes what was acknowledged: a form that was taken leads back to its page."""
        if answer and answer[0] == 303:
            with self.lock:
                self.acknowledged.append(mark)

    def study(self, place):
        """Seals orders, takes them back and writes, for as long as the exercise lasts."""
        student, chance, count = self.students[place], random.Random(f"{place}"), 0
        while not self.is_over:
            self.is_on.wait(1)
            count += 1
            page = ask("GET", student["path"], student["cookie"])
            if page is None:
                time.sleep(0.05)
                continue
            forms = re.findall(r'name="(docket\.[^"]+)" value="([^"]+)"', page[2])
            form = {"key": student["key"]}
            for docket, option in forms:
                if docket not in form or (option != "wait" and chance.random() < 0.1):
                    form[docket] = option
            mark = f"why {place}/{count}."
            self.acknowledge(ask("POST", f"{student['path']}/order", student["cookie"], form | {"why": mark, "do": "seal"}), mark)
            mark = f"word {place}/{count}."
            to = chance.choice([s for s in SEATS if s != student["seat"]])
            said = {"key": student["key"], "to": to, "text": mark}
            self.acknowledge(ask("POST", f"{student['path']}/say", student["cookie"], said), mark)
            if chance.random() < 0.7:
                ask("POST", f"{student['path']}/order", student["cookie"], {"key": student["key"], "do": "take-back"})
            time.sleep(chance.random() * 0.1)

    def lead(self):
        """Leads from phase to phase."""
        while not self.is_over:
            self.is_on.wait(1)
            ask("POST", "/desk/advance", self.desk, {"key": self.desk_key})
            time.sleep(0.25)

    def listen(self, place):
        """Keeps a page's stream open, as a browser does."""
        student = self.students[place]
        while not self.is_over:
            link = http.client.HTTPConnection("127.0.0.1", PORT, timeout=15)
            try:
                link.request("GET", f"{student['path']}/events", headers={"Host": HOST, "Cookie": student["cookie"]})
                answer = link.getresponse()
                while line := answer.readline():
                    if line.startswith(b"data:"):
                        student["told"] = self.life
            except (OSError, http.client.HTTPException):
                pass
            finally:
                link.close()
            time.sleep(0.1)

    def check(self):
        """Compares what the journal holds now with what was shown and acknowledged before."""
        status, _, text = ask("GET", "/desk/journal.jsonl", self.desk)
        facts = text.splitlines()
        if status != 200 or facts[: len(self.shown)] != self.shown:
            self.faults.append("facts that were shown are gone or changed")
        missing = [mark for mark in self.acknowledged if mark not in text]
        if missing:
            self.faults.append(f"acknowledged and lost: {missing[:5]}")
        for student in self.students:
            answer = ask("GET", student["path"], student["cookie"])
            if answer is None or answer[0] != 200:
                self.faults.append(f"{student['seat']}: the page is closed after a restart")
        self.shown = facts

    def pages(self):
        """Returns the pages of all students without what tells the time."""
        texts = [ask("GET", s["path"], s["cookie"])[2] for s in self.students]
        return [re.sub(r'data-(now|number|ends)="\d+"|<time.*?</time>', "", text) for text in texts]

    def play(self, times):
        self.life = 0
        self.start()
        self.join()
        players = [threading.Thread(target=self.lead, daemon=True)]
        players += [threading.Thread(target=self.study, args=[p], daemon=True) for p in range(4)]
        for thread in players + [threading.Thread(target=self.listen, args=[p], daemon=True) for p in range(4)]:
            thread.start()
        for self.life in range(1, times + 1):
            self.is_on.set()
            time.sleep(0.2 + self.chance.random() * 2)
            self.kill()
            self.is_on.clear()
            with self.lock:
                before = len(self.acknowledged)
            self.start()
            self.check()
            patience = time.time() + 10
            while time.time() < patience and any(s["told"] < self.life for s in self.students):
                time.sleep(0.05)
            self.came_back += all(s["told"] >= self.life for s in self.students)
            print(f"kill {self.life}: {before} acknowledged, {len(self.shown)} facts", flush=True)
        self.is_over = True
        for thread in players:
            thread.join(20)
        self.check()
        before = self.pages()
        self.kill()
        self.start()
        for old, new in zip(before, self.pages()):
            if old != new:
                at = next((i for i, (a, b) in enumerate(zip(old, new)) if a != b), min(len(old), len(new)))
                self.faults.append(f"a page is another after a restart: {old[at - 60:at + 60]!r}, now {new[at - 60:at + 60]!r}")
        self.check()
        self.server.send_signal(signal.SIGTERM)
        if self.server.wait(20) != 0:
            self.faults.append(f"the server ends with {self.server.returncode}")
        if self.came_back != times:
            self.faults.append(f"streams came back {self.came_back} times of {times}")
        turns = sum('"turn_played"' in fact or '"TurnPlayed"' in fact for fact in self.shown)
        if turns == 0 or len(self.acknowledged) < 2 * times:
            self.faults.append(f"too little was played: {turns} turns, {len(self.acknowledged)} acknowledged")
        for fault in self.faults:
            print(fault)
        print(f"{times} kills, {len(self.acknowledged)} orders and messages acknowledged, {len(self.shown)} facts, {turns} turns, "
              f"streams back {self.came_back} times; {len(self.faults)} faults")
        sys.exit(1 if self.faults else 0)


if __name__ == "__main__":
    Game(sys.argv[1], sys.argv[2], sys.argv[4] if len(sys.argv) > 4 else "1").play(int(sys.argv[3]))
