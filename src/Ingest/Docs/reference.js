'use strict';

// Nothing is asked of any other host: no fonts, no telemetry, no services of Scalar's own.
Scalar.createApiReference('#reference', {
  url: '/api/openapi.json',
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  showDeveloperTools: 'never',
  hideClientButton: true,
  hideTestRequestButton: true, // Its editor writes style sheets of its own, which the page's security policy rightly stops.
  documentDownloadType: 'json',
  persistAuth: false,
});
