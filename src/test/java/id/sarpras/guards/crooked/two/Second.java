package id.sarpras.guards.crooked.two;

import id.sarpras.guards.crooked.one.First;
import java.util.List;

/// The other half.
public record Second(List<First> firsts) {}
