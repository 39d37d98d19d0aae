package id.sarpras.request.web;

/// Something under the names of the things in it.
public record Named<T>(T it, String name) {}
