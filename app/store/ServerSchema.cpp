// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ServerSchema.h"

namespace kakanai::store {
namespace {

// Roles belong to the whole server and outlive a database; the account that makes them needs CREATEROLE once.
constexpr const char* roles = R"sql(
DO $do$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['kakanai_kiosk', 'kakanai_counter', 'kakanai_board', 'kakanai_office'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
    END IF;
  END LOOP;
END $do$
)sql";

// A line of its own for each move, written with the move; the chain of the record takes it up from there.
constexpr const char* note = R"sql(
CREATE OR REPLACE FUNCTION hall_note(p_request text, t ticket, p_event text, p_at text, p_actor text, p_role text,
                          p_terminal text) RETURNS void LANGUAGE plpgsql AS $fn$
BEGIN
  INSERT INTO ticket_event (request_id, ticket_id, event, at, business_date, state, service, counter, actor,
                            role, terminal, is_recorded)
    VALUES (p_request, t.id, p_event, p_at, t.business_date, t.state, t.service, t.counter, p_actor, p_role,
            p_terminal, 0);
  PERFORM pg_notify('kakanai_hall', CASE WHEN p_event IN ('call', 'recall')
    THEN concat_ws(' ', p_event, t.id, t.series, t.number, t.counter, t.language) ELSE 'changed' END);
END $fn$
)sql";

// The next number of a day and series. A day begins behind whoever still waits from the day before, so that
// no two people in the house hold the same number; the day never goes back.
constexpr const char* number = R"sql(
CREATE OR REPLACE FUNCTION hall_number(p_day text, p_series text, p_count integer, OUT day text, OUT last integer)
LANGUAGE plpgsql AS $fn$
BEGIN
  SELECT greatest(value, p_day) INTO day FROM installation WHERE name = 'business_date';
  day := coalesce(day, p_day);
  UPDATE ticket_series s SET last = s.last + p_count WHERE s.business_date = day AND s.series = p_series
    RETURNING s.last INTO hall_number.last;
  IF NOT FOUND THEN
    INSERT INTO installation (name, value) VALUES ('business_date', day)
      ON CONFLICT (name) DO UPDATE SET value = greatest(installation.value, excluded.value);
    INSERT INTO ticket_series AS s (business_date, series, last)
      VALUES (day, p_series, p_count + coalesce((SELECT max(t.number) FROM ticket t WHERE t.series = p_series
        AND t.business_date < day
        AND t.state IN ('waiting', 'called', 'serving', 'held', 'parked', 'seated')), 0))
      ON CONFLICT (business_date, series) DO UPDATE SET last = s.last + p_count
      RETURNING s.last INTO hall_number.last;
  END IF;
END $fn$
)sql";

// One round trip to a number. The ticket's id is the caller's: asked again after a lost answer, it answers
// the same ticket. A head start is given only as far as nobody is overtaken more often than p_most times.
constexpr const char* issue = R"sql(
CREATE OR REPLACE FUNCTION hall_issue(p_id text, p_day text, p_series text, p_service text, p_further text,
  p_language text, p_priority text, p_group integer, p_key text, p_booked text, p_profile text, p_case text,
  p_now text, p_most integer, p_actor text, p_role text, p_terminal text)
RETURNS SETOF ticket LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $fn$
DECLARE
  t ticket;
  given record;
  place text := p_key;
  barrier text;
BEGIN
  SELECT * INTO t FROM ticket WHERE id = p_id;
  IF FOUND THEN RETURN NEXT t; RETURN; END IF;
  IF p_key < p_now THEN
    PERFORM pg_advisory_xact_lock(47999302, p_group);
    SELECT max(w.call_key) INTO barrier FROM ticket w
      WHERE w.state = 'waiting' AND w.line_group = p_group AND w.call_key > p_key
        AND (SELECT count(*) FROM overtake o WHERE o.ticket_id = w.id) >= p_most;
    place := greatest(p_key, coalesce(barrier, p_key));
    INSERT INTO overtake (ticket_id, by_ticket) SELECT w.id, p_id FROM ticket w
      WHERE w.state = 'waiting' AND w.line_group = p_group AND w.call_key > place;
  ELSE
    PERFORM pg_advisory_xact_lock_shared(47999302, p_group);
  END IF;
  SELECT * INTO given FROM hall_number(p_day, p_series, 1);
  INSERT INTO ticket (id, business_date, series, number, service, language, state, missed_calls, counter,
      case_id, issued_at, booked_for, called_at, served_at, changed_at, further, priority, line_group,
      call_key, call_profile)
    VALUES (p_id, given.day, p_series, given.last, p_service, p_language, 'waiting', 0, 0, p_case, p_now,
      p_booked, '', '', p_now, p_further, p_priority, p_group, place, p_profile)
    RETURNING * INTO t;
  PERFORM hall_note(p_id, t, 'issue', p_now, p_actor, p_role, p_terminal);
  RETURN NEXT t;
END $fn$
)sql";

// One round trip to the next person. Two counters that ask at once are given different people, and neither
// waits for the other. The request's id makes a lost answer harmless, as above.
constexpr const char* callNext = R"sql(
CREATE OR REPLACE FUNCTION hall_call_next(p_request text, p_counter integer, p_services text, p_is_express boolean,
  p_staff text, p_now text, p_actor text, p_role text, p_terminal text)
RETURNS SETOF ticket LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
SET enable_sort = off -- the line stands in order in ticket_line; with years of tickets the planner would sort it anew
AS $fn$
DECLARE
  t ticket;
  chosen text;
  mine text[] := string_to_array(p_services, ' ');
BEGIN
  SELECT k.* INTO t FROM ticket_event e JOIN ticket k ON k.id = e.ticket_id WHERE e.request_id = p_request;
  IF FOUND THEN RETURN NEXT t; RETURN; END IF;
  IF EXISTS (SELECT FROM counter_state c WHERE c.counter = p_counter AND c.state <> 'open') THEN
    RAISE EXCEPTION 'the counter is not open' USING ERRCODE = 'KK001';
  END IF;
  -- Who is seen waiting may be called by others before we hold their row, while somebody new has come unseen: so the
  -- last look is taken again, as long as somebody waits, before the line is said to be empty.
  FOR pass IN (CASE WHEN p_is_express THEN 0 ELSE 1 END) .. 9 LOOP
    SELECT w.id INTO chosen FROM ticket w
      WHERE w.state = 'waiting' AND (p_services = '' OR w.service = ANY (mine))
        AND (w.wanted_counter = 0 OR w.wanted_counter = p_counter)
        AND (w.wanted_staff = '' OR w.wanted_staff = p_staff)
        AND (pass > 0 OR w.priority = 'express') AND (pass >= 2 OR w.ready_at <= p_now)
      ORDER BY w.call_key, w.issued_at LIMIT 1 FOR UPDATE SKIP LOCKED;
    EXIT WHEN chosen IS NOT NULL OR (pass >= 2 AND NOT EXISTS (
      SELECT FROM ticket w WHERE w.state = 'waiting' AND (p_services = '' OR w.service = ANY (mine))));
  END LOOP;
  IF chosen IS NULL THEN RETURN; END IF;
  UPDATE ticket SET state = 'called', counter = p_counter, called_at = greatest(p_now, issued_at),
      changed_at = greatest(p_now, changed_at) WHERE id = chosen RETURNING * INTO t;
  PERFORM hall_note(p_request, t, 'call', t.called_at, p_actor, p_role, p_terminal);
  RETURN NEXT t;
END $fn$
)sql";

// Any other move, decided by the table in Ticket.cpp; written only if nobody was faster. Answers 1 when it is
// written (now, or by the same request before its answer was lost), 0 when the ticket is no longer as it was.
constexpr const char* move = R"sql(
CREATE OR REPLACE FUNCTION hall_move(p_request text, p_event text, p_id text, p_state_before text, p_changed_before text,
  p_service text, p_language text, p_state text, p_missed integer, p_counter integer, p_case text,
  p_called text, p_served text, p_changed text, p_further text, p_group integer, p_ready text,
  p_wanted_counter integer, p_wanted_staff text, p_actor text, p_role text, p_terminal text)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $fn$
DECLARE
  t ticket;
BEGIN
  IF EXISTS (SELECT FROM ticket_event WHERE request_id = p_request) THEN RETURN 1; END IF;
  UPDATE ticket SET service = p_service, language = p_language, state = p_state, missed_calls = p_missed,
      counter = p_counter, case_id = p_case, called_at = p_called, served_at = p_served,
      changed_at = p_changed, further = p_further, line_group = p_group, ready_at = p_ready,
      wanted_counter = p_wanted_counter, wanted_staff = p_wanted_staff
    WHERE id = p_id AND state = p_state_before AND changed_at = p_changed_before RETURNING * INTO t;
  IF NOT FOUND THEN RETURN 0; END IF;
  PERFORM hall_note(p_request, t, p_event, p_changed, p_actor, p_role, p_terminal);
  RETURN 1;
END $fn$
)sql";

// How somebody is called is said at the kiosk after the number is given. A kiosk reads no ticket, so whoever
// knows the id was given the number there.
constexpr const char* profile = R"sql(
CREATE OR REPLACE FUNCTION hall_profile(p_id text, p_profile text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $fn$
BEGIN
  UPDATE ticket SET call_profile = p_profile WHERE id = p_id;
  IF NOT FOUND THEN RETURN 0; END IF;
  PERFORM pg_notify('kakanai_hall', 'changed');
  RETURN 1;
END $fn$
)sql";

// A machine says its own name, the server says its account: both must be right where numbers come back.
constexpr const char* keeper =
    "ALTER TABLE number_range ADD COLUMN IF NOT EXISTS account TEXT NOT NULL DEFAULT ''";

// Numbers kept for a machine, to be given when the server is away.
constexpr const char* reserve = R"sql(
CREATE OR REPLACE FUNCTION hall_reserve(p_day text, p_series text, p_count integer, p_terminal text, p_now text)
RETURNS SETOF number_range LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $fn$
DECLARE
  given record;
BEGIN
  SELECT * INTO given FROM hall_number(p_day, p_series, p_count);
  RETURN QUERY INSERT INTO number_range (business_date, series, first, last, terminal, at, account)
    VALUES (given.day, p_series, given.last - p_count + 1, given.last, p_terminal, p_now, session_user)
    RETURNING *;
END $fn$
)sql";

// What a machine did while the server was away: each ticket by itself, with what happened to it. One that
// cannot be taken is put aside whole, with the reason, and holds nobody else up: a number another ticket has,
// one that was not kept for this machine, a call from an account that calls nobody (it may not write the
// log). Who stood in the line before: the later change counts, and where others moved them meanwhile that is
// put aside too. Doing it again changes nothing. What fails because the server is busy or ending fails as a
// whole.
constexpr const char* merge = R"sql(
CREATE OR REPLACE FUNCTION hall_merge(p_terminal text, p_tickets text, p_events text,
  p_counters text DEFAULT '[]') RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $fn$
DECLARE
  may_call boolean := has_table_privilege(session_user, 'ticket_event', 'INSERT');
  carried integer := 0;
  said json;
  own json;
  why text;
  is_new boolean;
  is_kept boolean;
  t ticket;
  k ticket;
  c counter_state;
BEGIN
  FOR said IN SELECT x.value FROM json_array_elements(p_tickets::json) WITH ORDINALITY AS x(value, place)
      ORDER BY x.place LOOP
    why := '';
    own := coalesce((SELECT json_agg(x.value ORDER BY x.place)
      FROM json_array_elements(p_events::json) WITH ORDINALITY AS x(value, place)
      WHERE x.value ->> 'ticket_id' = said ->> 'id'), '[]'::json);
    BEGIN
      t := json_populate_record(NULL::ticket, said);
      SELECT * INTO k FROM ticket WHERE id = t.id FOR UPDATE;
      is_new := NOT FOUND;
      is_kept := EXISTS (SELECT FROM number_range r WHERE r.terminal = p_terminal
        AND (may_call OR r.account = session_user) AND r.business_date = t.business_date
        AND r.series = t.series AND t.number BETWEEN r.first AND r.last);
      IF is_new AND NOT is_kept THEN
        why := 'not-kept-here';
      ELSIF NOT is_new AND (k.business_date, k.series, k.number) <> (t.business_date, t.series, t.number) THEN
        why := 'other-number';
      ELSIF NOT may_call AND (NOT is_kept OR t.state NOT IN ('waiting', 'gone') OR t.counter <> 0
          OR EXISTS (SELECT FROM json_populate_recordset(NULL::ticket_event, own) e
            WHERE e.state NOT IN ('waiting', 'gone') OR e.counter <> 0)) THEN
        why := 'not-permitted';
      ELSIF is_new THEN
        INSERT INTO ticket (id, business_date, series, number, service, language, state, missed_calls, counter,
            case_id, issued_at, booked_for, called_at, served_at, changed_at, further, priority, line_group,
            call_key, ready_at, wanted_counter, wanted_staff, call_profile)
          VALUES (t.id, t.business_date, t.series, t.number, t.service, t.language, t.state, t.missed_calls,
            t.counter, t.case_id, t.issued_at, t.booked_for, t.called_at, t.served_at, t.changed_at, t.further,
            t.priority, t.line_group, t.call_key, t.ready_at, t.wanted_counter, t.wanted_staff, t.call_profile);
      ELSIF may_call THEN
        -- Moved on both sides: the later one counts, and somebody should know.
        IF k.changed_at <> t.changed_at AND EXISTS (SELECT FROM ticket_event e WHERE e.ticket_id = t.id
            AND e.at > (SELECT min(x.at) FROM json_populate_recordset(NULL::ticket_event, own) x)
            AND NOT EXISTS (SELECT FROM json_populate_recordset(NULL::ticket_event, own) x
              WHERE x.request_id = e.request_id)) THEN
          why := CASE WHEN t.changed_at > k.changed_at THEN 'moved-twice-taken' ELSE 'moved-twice-left' END;
        END IF;
        IF t.changed_at > k.changed_at THEN
          UPDATE ticket SET service = t.service, language = t.language, state = t.state,
            missed_calls = t.missed_calls, counter = t.counter,
            case_id = CASE WHEN t.case_id = '' THEN case_id ELSE t.case_id END, called_at = t.called_at,
            served_at = t.served_at, changed_at = t.changed_at, further = t.further,
            line_group = t.line_group, ready_at = t.ready_at, wanted_counter = t.wanted_counter,
            wanted_staff = t.wanted_staff, call_profile = t.call_profile WHERE id = t.id;
        END IF;
      END IF;
      IF why IN ('', 'moved-twice-taken', 'moved-twice-left') THEN
        INSERT INTO ticket_event (request_id, ticket_id, event, at, business_date, state, service, counter,
                                  actor, role, terminal, is_recorded)
          SELECT request_id, ticket_id, event, at, business_date, state, service, counter, actor, role,
            terminal, 0 FROM json_populate_recordset(NULL::ticket_event, own) ORDER BY id
          ON CONFLICT (request_id) DO NOTHING;
        carried := carried + CASE WHEN is_new THEN 1 ELSE 0 END;
      END IF;
    EXCEPTION
      WHEN unique_violation THEN why := 'number-taken';
      WHEN data_exception OR integrity_constraint_violation THEN
        why := 'unreadable-' || SQLSTATE;
    END;
    IF why <> '' THEN
      PERFORM hall_put_aside(p_terminal, coalesce(said ->> 'id', ''), why,
        concat(said ->> 'series', lpad(said ->> 'number', greatest(4, length(said ->> 'number')), '0')), said, own);
    END IF;
  END LOOP;

  FOR said IN SELECT value FROM json_array_elements(p_counters::json) LOOP
    c := json_populate_record(NULL::counter_state, said);
    IF NOT may_call THEN
      PERFORM hall_put_aside(p_terminal, 'counter-' || c.counter, 'not-permitted', '', said, '[]');
      CONTINUE;
    END IF;
    INSERT INTO counter_state AS s (counter, state, staff, since) VALUES (c.counter, c.state, c.staff, c.since)
      ON CONFLICT (counter) DO UPDATE SET state = excluded.state, staff = excluded.staff, since = excluded.since
      WHERE excluded.since > s.since;
  END LOOP;

  -- What happened to no ticket of these: the counters' own lines, and a task of somebody known here.
  FOR said IN SELECT x.value FROM json_array_elements(p_events::json) WITH ORDINALITY AS x(value, place)
      WHERE NOT EXISTS (SELECT FROM json_array_elements(p_tickets::json) n
        WHERE n ->> 'id' = x.value ->> 'ticket_id') ORDER BY x.place LOOP
    IF may_call AND (said ->> 'ticket_id' LIKE 'counter-%'
        OR EXISTS (SELECT FROM ticket WHERE id = said ->> 'ticket_id')) THEN
      INSERT INTO ticket_event (request_id, ticket_id, event, at, business_date, state, service, counter,
                                actor, role, terminal, is_recorded)
        SELECT request_id, ticket_id, event, at, business_date, state, service, counter, actor, role, terminal,
          0 FROM json_populate_record(NULL::ticket_event, said) ON CONFLICT (request_id) DO NOTHING;
    ELSE
      PERFORM hall_put_aside(p_terminal, said ->> 'ticket_id',
        CASE WHEN may_call THEN 'no-such-ticket' ELSE 'not-permitted' END, '', '{}', json_build_array(said));
    END IF;
  END LOOP;
  PERFORM pg_notify('kakanai_hall', 'changed');
  RETURN carried;
END $fn$
)sql";

// Nothing that was done is lost: what cannot be carried over waits here for somebody to look.
constexpr const char* putAside = R"sql(
CREATE OR REPLACE FUNCTION hall_put_aside(p_terminal text, p_ticket text, p_reason text, p_label text,
  p_content json, p_events json) RETURNS void LANGUAGE sql AS $fn$
  INSERT INTO hall_aside (ticket_id, reason, terminal, account, label, at, content, events, settled_at,
                          settled_by)
    VALUES (p_ticket, p_reason, p_terminal, session_user, p_label,
      hall_time(0),
      p_content::text, p_events::text, '', '')
    ON CONFLICT (ticket_id, reason, terminal) DO UPDATE SET settled_at = '', at = excluded.at,
      events = (hall_aside.events::jsonb || excluded.events::jsonb)::text
      WHERE NOT hall_aside.events::jsonb @> excluded.events::jsonb
$fn$
)sql";

// Stores of an earlier day have it without the counters; the same name with other words would be a second
// one.
constexpr const char* mergeOld = "DROP FUNCTION IF EXISTS hall_merge(text, text, text)";

// A kiosk is shown one booking and asks for that one; the code is its only key.
constexpr const char* booking = R"sql(
CREATE OR REPLACE FUNCTION hall_booking(p_code text)
RETURNS TABLE (id text, code text, service text, slot_at text, state text, ticket_id text, case_id text,
  prepared text, source text, source_id text, short_code text, series text, number integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $fn$
  SELECT r.id, r.code, r.service, r.slot_at, r.state, r.ticket_id, r.case_id, r.prepared, r.source, r.source_id,
         r.short_code, coalesce(t.series, ''), coalesce(t.number, 0)
    FROM reservation r LEFT JOIN ticket t ON t.id = r.ticket_id
    WHERE r.code = p_code OR (r.short_code = p_code AND r.short_code <> '')
    ORDER BY r.state = 'cancelled', r.slot_at DESC LIMIT 1
$fn$
)sql";

// Answers 1 when this check-in was the one that counted.
constexpr const char* arrived = R"sql(
CREATE OR REPLACE FUNCTION hall_arrived(p_id text, p_ticket text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $fn$
BEGIN
  UPDATE reservation SET state = 'arrived', ticket_id = p_ticket WHERE id = p_id AND state = 'booked';
  RETURN CASE WHEN FOUND THEN 1 ELSE 0 END;
END $fn$
)sql";

// The hall's clock is the server's: the machines' own differ by minutes. Japan's time, as everywhere.
constexpr const char* time = R"sql(
CREATE OR REPLACE FUNCTION hall_time(p_seconds_ago integer) RETURNS text LANGUAGE sql VOLATILE AS $fn$
  SELECT to_char((clock_timestamp() - make_interval(secs => p_seconds_ago)) AT TIME ZONE INTERVAL '+09:00',
    'YYYY-MM-DD"T"HH24:MI:SS.MS"+09:00"')
$fn$
)sql";

// A machine's word about itself: it is alive, and all that is wrong with its devices. The name belongs to the
// account that used it first, for a week after it was last heard; an account that may call people, which only
// the staff's may, takes over a name that is silent. Answers 1, or 0 when two claim the name: then nothing is
// taken but that. Only what changed is told to the screens. The seconds are those of HallFaults.
constexpr const char* report = R"sql(
CREATE OR REPLACE FUNCTION hall_report(p_terminal text, p_instance text, p_host text, p_place text,
  p_windows text, p_troubles text, p_is_leaving boolean)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $fn$
DECLARE
  is_staffs boolean := has_table_privilege(session_user, 'ticket_event', 'INSERT');
  present text := hall_time(0);
  live text := hall_time(180);
  known hall_machine;
  is_live boolean;
  is_changed boolean;
  troubles text[] := CASE WHEN p_is_leaving THEN '{}' ELSE string_to_array(p_troubles, ' ') END;
  touched integer;
BEGIN
  IF length(p_terminal) NOT BETWEEN 1 AND 64 OR greatest(length(p_instance), length(p_host), length(p_place),
      length(p_windows)) > 200 OR length(p_troubles) > 1000 THEN
    RAISE EXCEPTION 'too long for a report' USING ERRCODE = 'string_data_right_truncation';
  END IF;
  PERFORM pg_advisory_xact_lock(47999303, hashtext(p_terminal));
  SELECT * INTO known FROM hall_machine WHERE terminal = p_terminal;
  is_live := known.terminal IS NOT NULL AND known.left_at = '' AND known.heard_at >= live;
  IF known.terminal IS NOT NULL AND (is_live AND known.instance <> p_instance
      OR NOT is_staffs AND known.account <> session_user AND known.heard_at >= hall_time(604800)) THEN
    UPDATE hall_machine SET twice_since = CASE WHEN twice_at >= live THEN twice_since ELSE present END,
      twice_at = present WHERE terminal = p_terminal;
    PERFORM pg_notify('kakanai_hall', 'changed');
    RETURN 0;
  END IF;
  is_changed := NOT is_live OR p_is_leaving OR known.place <> p_place OR known.windows <> p_windows;
  INSERT INTO hall_machine (terminal, instance, account, host, place, windows, heard_at, left_at, twice_since,
      twice_at)
    VALUES (p_terminal, p_instance, session_user, p_host, p_place, p_windows, present,
      CASE WHEN p_is_leaving THEN present ELSE '' END, '', '')
    ON CONFLICT (terminal) DO UPDATE SET instance = excluded.instance, account = excluded.account,
      host = excluded.host, place = excluded.place, windows = excluded.windows, heard_at = excluded.heard_at,
      left_at = excluded.left_at;
  IF known.terminal IS NOT NULL AND known.left_at = '' AND known.heard_at < live THEN
    INSERT INTO hall_fault (terminal, device, trouble, since, ended_at)
      VALUES (p_terminal, 'machine', 'silent', known.heard_at, present);
  END IF;
  UPDATE hall_fault SET ended_at = present WHERE terminal = p_terminal AND ended_at = ''
    AND device || '/' || trouble <> ALL (troubles);
  GET DIAGNOSTICS touched = ROW_COUNT;
  is_changed := is_changed OR touched > 0;
  INSERT INTO hall_fault (terminal, device, trouble, since, ended_at)
    SELECT DISTINCT p_terminal, split_part(word, '/', 1), split_part(word, '/', 2), present, ''
      FROM unnest(troubles) word WHERE word ~ '^[a-z-]{1,24}/[a-z-]{1,24}$'
        AND NOT EXISTS (SELECT FROM hall_fault f WHERE f.terminal = p_terminal AND f.ended_at = ''
          AND f.device || '/' || f.trouble = word);
  GET DIAGNOSTICS touched = ROW_COUNT;
  IF is_changed OR touched > 0 THEN PERFORM pg_notify('kakanai_hall', 'changed'); END IF;
  RETURN 1;
END $fn$
)sql";

// A kiosk hands in and never looks back: what it inserted it sees in that very transaction and never again.
constexpr const char* ownRowsOnly = R"sql(
DO $do$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['case_key', 'case_head', 'case_content', 'attachment'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', kept);
    EXECUTE format('DROP POLICY IF EXISTS office_all ON %I', kept);
    EXECUTE format('DROP POLICY IF EXISTS kiosk_hands_in ON %I', kept);
    EXECUTE format('DROP POLICY IF EXISTS kiosk_sees_its_own ON %I', kept);
    EXECUTE format('CREATE POLICY office_all ON %I TO kakanai_counter, kakanai_office USING (true)', kept);
    EXECUTE format('CREATE POLICY kiosk_hands_in ON %I FOR INSERT TO kakanai_kiosk WITH CHECK (true)', kept);
    EXECUTE format('CREATE POLICY kiosk_sees_its_own ON %I FOR SELECT TO kakanai_kiosk'
      ' USING (xmin::text = (pg_current_xact_id()::text::bigint %% 4294967296)::text)', kept);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO kakanai_kiosk', kept);
  END LOOP;
END $do$
)sql";

constexpr const char* grants = R"sql(
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
GRANT SELECT ON schema_version, installation, staff TO kakanai_kiosk, kakanai_counter, kakanai_board,
  kakanai_office;
GRANT SELECT ON ticket, counter_state TO kakanai_board;
GRANT EXECUTE ON FUNCTION hall_issue, hall_reserve, hall_merge, hall_booking, hall_arrived, hall_profile
  TO kakanai_kiosk, kakanai_counter, kakanai_office;
GRANT EXECUTE ON FUNCTION hall_report TO kakanai_kiosk, kakanai_counter, kakanai_board, kakanai_office;
GRANT EXECUTE ON FUNCTION hall_time TO kakanai_counter, kakanai_office;
GRANT EXECUTE ON FUNCTION hall_call_next, hall_move TO kakanai_counter, kakanai_office;
GRANT EXECUTE ON FUNCTION hall_note TO kakanai_counter, kakanai_office;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO kakanai_office;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO kakanai_counter;
GRANT DELETE ON ticket_note TO kakanai_counter;
REVOKE INSERT, UPDATE ON staff, schema_version, hall_machine, hall_fault FROM kakanai_counter;
REVOKE UPDATE ON audit_entry FROM kakanai_counter;
REVOKE INSERT, UPDATE ON hall_aside FROM kakanai_counter;
GRANT UPDATE (settled_at, settled_by) ON hall_aside TO kakanai_counter;
REVOKE UPDATE, DELETE ON audit_entry FROM kakanai_office;
GRANT SELECT, INSERT, UPDATE ON audit_head TO kakanai_kiosk;
GRANT INSERT ON audit_entry TO kakanai_kiosk;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO kakanai_kiosk, kakanai_counter, kakanai_office
)sql";

} // namespace

const std::array<const char*, 18> serverStep{roles, time,    note,    number,  issue,       callNext,
                                             move,  profile, keeper,  reserve, putAside,    mergeOld,
                                             merge, booking, arrived, report,  ownRowsOnly, grants};

} // namespace kakanai::store
