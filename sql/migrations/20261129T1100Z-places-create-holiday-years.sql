create table holiday_year (
  place_id uuid not null constraint holiday_year_place references place (id),
  year int not null constraint holiday_year_range check (year between 2000 and 2100),
  days_off jsonb not null,
  make_up_days jsonb not null,
  source text not null,
  entered_by uuid not null constraint holiday_year_enterer references person (id),
  entered_at timestamptz not null,
  constraint holiday_year_pk primary key (place_id, year)
);
create index holiday_year_by_enterer on holiday_year (entered_by);
comment on table holiday_year is 'Days off and make-up days of a year, as they were announced (放假安排); years that nobody entered are those that come with the product.';
