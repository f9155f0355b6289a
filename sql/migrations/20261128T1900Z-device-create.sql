create table person_device (
  person_id uuid not null constraint person_device_person references person (id),
  device_hash text not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  constraint person_device_pk primary key (person_id, device_hash)
);
create index person_device_by_device on person_device (device_hash);
comment on table person_device is 'Browsers in which a person was signed in, as SHA-256 of their cookie; forgotten a year after the last use.';

create table person_network (
  person_id uuid not null constraint person_network_person references person (id),
  network text not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  constraint person_network_pk primary key (person_id, network)
);
create index person_network_by_age on person_network (last_seen_at);
comment on table person_network is 'Addresses from which a person acted (of IPv6 the first 64 bits), to compare two accounts within a day; forgotten after two days.';
