create index comment_by_parent on comment (place_id, parent_id);
create index follow_by_person on follow (place_id, person_id);
create index flag_by_comment on flag (place_id, comment_id);
