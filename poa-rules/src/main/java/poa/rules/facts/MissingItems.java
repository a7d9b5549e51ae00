package poa.rules.facts;

import java.util.List;

/** More affected items are missing than have a finding each. */
public record MissingItems(List<String> ids) {}
