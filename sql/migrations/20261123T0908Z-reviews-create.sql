create table review (
  place_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  version int not null,
  discipline text not null,
  expert_id uuid not null constraint review_expert references person (id),
  invited_by uuid not null constraint review_inviter references person (id),
  invited_at timestamptz not null,
  due_at timestamptz not null,
  interest jsonb,
  interest_declared_at timestamptz,
  recused_at timestamptz,
  verdict text,
  summary jsonb,
  dissent jsonb,
  conditions jsonb,
  signed_at timestamptz,
  released_at timestamptz,
  constraint review_pk primary key (place_id, id),
  constraint review_once unique (place_id, proposal_id, version, expert_id, discipline),
  constraint review_version foreign key (place_id, proposal_id, version) references proposal_version (place_id, proposal_id, version),
  constraint review_signed_whole check (signed_at is null or (verdict is not null and summary is not null and interest_declared_at is not null))
);
comment on table review is 'Signed review of one proposal version by one expert for one discipline (专家论证); sealed until released.';

create table annotation (
  place_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  number int not null,
  target jsonb not null,
  geometry geometry(Geometry, 4326) constraint annotation_valid check (geometry is null or ST_IsValid(geometry)),
  kind text not null,
  weight text not null,
  article text,
  body jsonb not null,
  created_at timestamptz not null,
  constraint annotation_pk primary key (place_id, id),
  constraint annotation_number_once unique (place_id, review_id, number),
  constraint annotation_review foreign key (place_id, review_id) references review (place_id, id)
);
comment on table annotation is 'A mark of an expert on the map, on a drawing or on a passage of the text (批注).';

create table annotation_reply (
  place_id uuid not null,
  id uuid not null,
  annotation_id uuid not null,
  author_id uuid not null constraint annotation_reply_author references person (id),
  outcome text not null,
  words jsonb not null,
  changed_version int,
  changed_element_id text,
  created_at timestamptz not null,
  constraint annotation_reply_pk primary key (place_id, id),
  constraint annotation_reply_annotation foreign key (place_id, annotation_id) references annotation (place_id, id)
);
