import 'kulanz/balance-card/define';
import 'kulanz/plan-chooser/define';
import 'kulanz/provider/define';
