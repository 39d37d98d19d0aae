package id.sarpras.request.web;

import id.sarpras.page.Form;

/// The guest's page of all dates of a series.
public record SeriesGuestPage(Form form, SeriesDates dates) {}
