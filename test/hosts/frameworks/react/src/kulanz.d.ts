/** Shows templates the tags: their settings and their events. */
import 'kulanz/jsx';
