// In place of kulanz.ts, so that what is left is the app's own.
