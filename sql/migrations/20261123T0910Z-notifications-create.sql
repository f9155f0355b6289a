create table notification (
  place_id uuid not null constraint notification_place references place (id),
  id uuid not null,
  person_id uuid not null constraint notification_person references person (id),
  event_id bigint not null constraint notification_event references event (id),
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  params jsonb not null,
  created_at timestamptz not null,
  read_at timestamptz,
  constraint notification_pk primary key (place_id, id),
  constraint notification_once unique (place_id, person_id, event_id, subject_kind, subject_id)
);
create index notification_unread on notification (person_id, created_at desc) where read_at is null;
comment on table notification is 'What a person is told: answered, decided, changed. In-app first.';
