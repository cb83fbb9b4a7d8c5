/** Registers the tags for the telco's own people. No customer's page loads any of it. */
import './insights/define.js';
