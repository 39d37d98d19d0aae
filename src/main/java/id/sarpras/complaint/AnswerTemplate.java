package id.sarpras.complaint;

import java.util.UUID;

/// Words with which an answer may begin.
public record AnswerTemplate(UUID id, String name, String text) {}
