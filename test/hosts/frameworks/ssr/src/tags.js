/** Also on the server. */
import 'kulanz/provider/define';
import 'kulanz/balance-card/define';
import 'kulanz/plan-chooser/define';
