/* global addEventListener, location */
// The browser's Back can bring the page as it was: what it says then may be over.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});
