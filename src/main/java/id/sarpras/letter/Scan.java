package id.sarpras.letter;

import java.util.UUID;

/// A scan that was kept, without its content.
public record Scan(UUID id, String fileName, String mediaType, int pages) {}
