package id.sarpras.request;

/// Something under the names of the things in it.
public record Named<T>(T it, String name) {}
