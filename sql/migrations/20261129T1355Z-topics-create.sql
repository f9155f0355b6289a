create table topic (
  place_id uuid not null constraint topic_place references place (id),
  id uuid not null,
  reference text not null,
  name jsonb not null,
  summary jsonb not null,
  is_published boolean not null default false,
  closed_into uuid,
  opened_by uuid not null constraint topic_opener references person (id),
  opened_at timestamptz not null,
  constraint topic_pk primary key (place_id, id),
  constraint topic_reference_once unique (place_id, reference),
  constraint topic_closed_into foreign key (place_id, closed_into) references topic (place_id, id),
  constraint topic_closed_into_another check (closed_into <> id)
);
create index topic_by_closed_into on topic (place_id, closed_into);
create index topic_by_opener on topic (opened_by);
comment on table topic is 'A question made from scattered words (议题).';
comment on column topic.closed_into is 'The topic with which it was merged; null while it is open.';

create table topic_change (
  place_id uuid not null,
  id uuid not null,
  topic_id uuid not null,
  kind text not null constraint topic_change_kind_known check (kind in ('place', 'take_out', 'move', 'merge', 'split', 'undo')),
  reason text not null,
  closings jsonb not null,
  undoes uuid,
  made_by uuid not null constraint topic_change_maker references person (id),
  made_at timestamptz not null,
  constraint topic_change_pk primary key (place_id, id),
  constraint topic_change_topic foreign key (place_id, topic_id) references topic (place_id, id),
  constraint topic_change_undone_once unique (place_id, undoes),
  constraint topic_change_undoes foreign key (place_id, undoes) references topic_change (place_id, id)
);
create index topic_change_by_topic on topic_change (place_id, topic_id, made_at);
create index topic_change_by_maker on topic_change (made_by);
comment on table topic_change is 'One act of sorting; its reverse is another, so nothing is ever overwritten.';

create table topic_link (
  place_id uuid not null,
  id uuid not null,
  topic_id uuid not null,
  idea_id uuid,
  comment_id uuid,
  stance text not null constraint topic_link_stance_known check (stance in ('for', 'against', 'condition', 'none')),
  reason text not null,
  linked_by uuid not null constraint topic_link_linker references person (id),
  linked_at timestamptz not null,
  made_by_change uuid not null,
  ended_by_change uuid,
  constraint topic_link_pk primary key (place_id, id),
  constraint topic_link_topic foreign key (place_id, topic_id) references topic (place_id, id),
  constraint topic_link_idea foreign key (place_id, idea_id) references idea (place_id, id),
  constraint topic_link_comment foreign key (place_id, comment_id) references comment (place_id, id),
  constraint topic_link_made foreign key (place_id, made_by_change) references topic_change (place_id, id),
  constraint topic_link_ended foreign key (place_id, ended_by_change) references topic_change (place_id, id),
  constraint topic_link_of_one check (num_nonnulls(idea_id, comment_id) = 1)
);
create unique index topic_link_once on topic_link (place_id, topic_id, coalesce(idea_id, comment_id)) where ended_by_change is null;
create index topic_link_by_idea on topic_link (place_id, idea_id);
create index topic_link_by_comment on topic_link (place_id, comment_id);
create index topic_link_by_topic on topic_link (place_id, topic_id);
create index topic_link_by_making on topic_link (place_id, made_by_change);
create index topic_link_by_ending on topic_link (place_id, ended_by_change);
create index topic_link_by_linker on topic_link (linked_by);
comment on table topic_link is 'An idea or comment in a topic, with the reason; a link that ended is kept.';
comment on column topic_link.linked_by is 'Who said that it belongs there; a merge or split does not change who that was.';

create table topic_objection (
  place_id uuid not null,
  id uuid not null,
  topic_id uuid not null,
  idea_id uuid,
  comment_id uuid,
  ground text not null constraint topic_objection_ground_known check (ground in ('other_matter', 'stance_wrong', 'out_of_context', 'stands_alone')),
  words text not null,
  objected_by uuid not null constraint topic_objection_person references person (id),
  objected_at timestamptz not null,
  answer jsonb,
  answered_by uuid constraint topic_objection_answerer references person (id),
  answered_at timestamptz,
  constraint topic_objection_pk primary key (place_id, id),
  constraint topic_objection_topic foreign key (place_id, topic_id) references topic (place_id, id),
  constraint topic_objection_idea foreign key (place_id, idea_id) references idea (place_id, id),
  constraint topic_objection_comment foreign key (place_id, comment_id) references comment (place_id, id),
  constraint topic_objection_of_one check (num_nonnulls(idea_id, comment_id) = 1),
  constraint topic_objection_answered_whole check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);
create unique index topic_objection_waits_once on topic_objection (place_id, topic_id, coalesce(idea_id, comment_id), objected_by) where answer is null;
create index topic_objection_by_topic on topic_objection (place_id, topic_id);
create index topic_objection_by_idea on topic_objection (place_id, idea_id);
create index topic_objection_by_comment on topic_objection (place_id, comment_id);
create index topic_objection_by_person on topic_objection (objected_by);
create index topic_objection_by_answerer on topic_objection (answered_by);
comment on table topic_objection is 'Somebody says that words do not belong in a topic, or not that way: shown to all, and answered.';
comment on column topic_objection.words is 'For planners and for whoever objected alone; all others read the ground.';
