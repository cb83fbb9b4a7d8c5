import posthog from 'posthog-js';

posthog.init('phc_bench', {
  api_host: `${location.origin}/posthog`,
  persistence: 'memory',
  autocapture: false,
  capture_pageview: false,
  capture_pageleave: false,
  disable_session_recording: true,
  person_profiles: 'never',
});
