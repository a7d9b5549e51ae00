-- The wording of each draft's parts in a few numbers, to find parts that are nearly the same in other cases (MinHash, LSH).
create table part_print (
    agency_id uuid not null,
    case_id uuid not null,
    draft_number integer not null,
    section text not null,
    runs integer not null,
    minima integer[] not null,
    bands integer[] not null,
    primary key (case_id, draft_number, section),
    foreign key (agency_id, case_id, draft_number) references draft (agency_id, case_id, number) on delete cascade
);

-- bands are salted with the agency, so the index leads to no other agency's rows; a list of pending entries would make every
-- look-up read it through
create index part_print_bands on part_print using gin (bands) with (fastupdate = off);
