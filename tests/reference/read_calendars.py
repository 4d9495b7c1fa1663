"""Reads the calendars that tests/reference/calendars has written and holds them against the visits beside them."""

import datetime
import json
import sys

import icalendar

STATUS = {"proposed": "TENTATIVE", "agreed": "CONFIRMED", "done": "CONFIRMED", "missed": "CANCELLED",
          "cancelled": "CANCELLED", "unplaced": "CANCELLED"}
HOURS = {"morning": (9, 12), "afternoon": (13, 16)}
faults = []


def expect(true, what):
    if not true:
        faults.append(what)


def read(name):
    raw = open(name, "rb").read()
    for line in raw.split(b"\r\n"):
        expect(len(line) <= 75, f"{name}: a line of {len(line)} octets")
        expect(not any(c < 32 and c != 9 for c in line), f"{name}: a control character in {line!r}")
        line.decode("utf-8")
    expect(raw.endswith(b"END:VCALENDAR\r\n"), f"{name}: no end")
    expect(raw.count(b"\n") == raw.count(b"\r\n"), f"{name}: a line that ends otherwise than in CRLF")
    calendar = icalendar.Calendar.from_ical(raw)
    expect(calendar["METHOD"] == "PUBLISH" and calendar["VERSION"] == "2.0", f"{name}: no published calendar")
    expect(all(not part.errors for part in calendar.walk()), f"{name}: errors")
    events = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
    expect(len(events) == len(calendar.walk("VEVENT")), f"{name}: two entries of one identity")
    return events


def key(uid):
    parts = uid.split("-")
    return int(parts[1]), int(parts[3])


def check_times(where, event, visit):
    day = datetime.date.fromisoformat(visit["day"])
    start, end = event["DTSTART"].dt, event["DTEND"].dt
    if visit["part"] == "whole":
        expect((start, end) == (day, day + datetime.timedelta(1)), f"{where}: {start} to {end}")
        return
    first, last = HOURS[visit["part"]]
    expect(start.date() == day and (start.hour, end.hour) == (first, last), f"{where}: {start} to {end}")
    summer = 1 if 3 < day.month < 11 else 0
    expect(start.utcoffset() == datetime.timedelta(hours=summer), f"{where}: {start.utcoffset()} from UTC")


def check_visit(where, event, visit):
    expect(event["STATUS"] == STATUS[visit["status"]], f"{where}: {event['STATUS']} where it is {visit['status']}")
    school, supporter = visit["supported_name"], visit["supporter_name"]
    expect(school in event["SUMMARY"], f"{where}: {event['SUMMARY']!r} does not name {school!r}")
    expect(visit["led_by"] == "broker" or supporter in event["SUMMARY"], f"{where}: {supporter!r} is not named")
    expect(str(event["LOCATION"]).startswith(school), f"{where}: it is at {event['LOCATION']!r}")
    if visit["note"]:
        expect(visit["note"] in event["DESCRIPTION"], f"{where}: the note is {event['DESCRIPTION']!r}")
    if visit["day"]:
        check_times(where, event, visit)


def check_state(number, before):
    name = f"calendar-{number}.ics"
    events = read(name)
    visits = {(v["plan"], v["visit"]): v for v in json.load(open(f"visits-{number}.json"))["visits"]}
    expect(len(visits) == 14 and set(map(key, events)) == set(visits), f"{name}: not every visit, or more")
    for uid, event in events.items():
        where = f"{name}, {uid}"
        check_visit(where, event, visits[key(uid)])
        if uid in before:
            old = before[uid]
            same = all(old[field].to_ical() == event[field].to_ical() for field in ("DTSTART", "STATUS", "DESCRIPTION"))
            grown = int(event["SEQUENCE"]) > int(old["SEQUENCE"])
            expect(grown != same, f"{where}: sequence {old['SEQUENCE']}, then {event['SEQUENCE']}")
            expect(event["DTSTAMP"].dt >= old["DTSTAMP"].dt, f"{where}: an older stamp")
    expect(not before or set(before) <= set(events), f"{name}: an identity was lost")
    return events


events = {}
for number in (1, 2, 3, 4):
    events = check_state(number, events)
moved = {key(uid): event for uid, event in events.items()}
expect(moved[(1, 4)]["DTSTART"].dt.utcoffset() == datetime.timedelta(hours=1), "no summer time in July")
expect(moved[(2, 1)]["STATUS"] == "TENTATIVE", "a visit that was placed anew does not stand again")

due = {uid: event for uid, event in read("actions.ics").items() if "-visit-" not in uid}
actions = json.load(open("plan-1.json"))["actions"]
for action in actions:
    found = [event for uid, event in due.items() if uid.startswith(f"plan-1-action-{action['action']}-")]
    expect(len(found) == 1, f"action {action['action']} stands {len(found)} times")
    for event in found:
        expect(event["DTSTART"].dt.isoformat() == action["due"], f"action {action['action']} on {event['DTSTART'].dt}")
        expect(event["TRANSP"] == "TRANSPARENT", f"action {action['action']} takes up the day")
expect(len(actions) > 3 and sum(uid.startswith("plan-1-review-due-") for uid in due) == 1, "no next review")

of_school, of_supporter = read("school.ics"), read("supporter.ics")
expect({key(uid)[0] for uid in of_school} == {1}, "the calendar of a school has visits of others")
expect(of_supporter and not any("Review" in event["SUMMARY"] for event in of_supporter.values()),
       "the calendar of a supporter has reviews that it does not lead")
expect(not any(event.get("DESCRIPTION", "").count("VALARM") for event in of_school.values()),
       "a note is in a calendar for the public")

for fault in faults:
    print(fault)
print(f"{len(events)} entries in 4 states, {len(due)} days by which something is due: {len(faults)} faults")
sys.exit(1 if faults else 0)
