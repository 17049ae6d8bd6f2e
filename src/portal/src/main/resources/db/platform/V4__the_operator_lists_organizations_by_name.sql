-- A page of the operator's list is read along this, however many organizations there are.
create index on platform.organization (lower(name), id);
