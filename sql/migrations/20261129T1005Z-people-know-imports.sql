alter table person drop constraint person_origin_known;
alter table person add constraint person_origin_known check (origin in ('self', 'staff', 'demonstration', 'import'));
comment on column person.origin is 'Who noted the person: themselves, staff, the demonstration; or import: nobody in person, who stands for the unnamed writers of one file.';
