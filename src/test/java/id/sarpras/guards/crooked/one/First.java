package id.sarpras.guards.crooked.one;

import id.sarpras.guards.crooked.two.Second;

/// Half of a cycle, so that the module check can be seen failing.
public record First(Second second) {}
