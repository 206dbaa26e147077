// Relative to the page, so that it works wherever the API is mounted.
Scalar.createApiReference('#reference', {
  url: new URL('openapi.json', document.baseURI).pathname,
  // Nothing from elsewhere: no fonts, no statistics, no assistant, no proxy.
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  showDeveloperTools: 'never',
  hideClientButton: true,
  persistAuth: false,
  defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
})
